package marketplace.contract.cart;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import marketplace.contract.item.ItemId;

/** Units to put into a cart, beside those that are there. */
public record CartAddition(
        @NotNull ItemId itemId,
        @Schema(example = "2") @NotNull @Positive Integer quantity) {}
