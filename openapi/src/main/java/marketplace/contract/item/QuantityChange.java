package marketplace.contract.item;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * Units that come or go.
 *
 * @param change units to add, or to remove if negative; not 0
 */
public record QuantityChange(
        @Schema(example = "-2", description = "Units to add, or to remove if negative; not 0") @NotNull @NotZero
        Integer change) {}
