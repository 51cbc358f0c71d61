package marketplace.contract.item;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How many units are for sale from now on, whatever there were before.
 *
 * @param quantity 0 to 1000000 units
 */
public record QuantitySetting(
        @Schema(example = "7") @NotNull @Min(0) @Max(NewItem.MAX_QUANTITY) Integer quantity) {}
