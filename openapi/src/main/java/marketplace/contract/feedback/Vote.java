package marketplace.contract.feedback;

import jakarta.validation.constraints.NotNull;

/** What a buyer thinks of an item. */
public record Vote(@NotNull Thumb thumb) {}
