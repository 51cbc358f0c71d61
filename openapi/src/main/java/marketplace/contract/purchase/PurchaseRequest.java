package marketplace.contract.purchase;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A wish to buy the whole cart.
 *
 * @param expectedTotal the most that the cart may cost; null for whatever it costs
 */
public record PurchaseRequest(
        @NotNull @Valid Payment payment,

        @Schema(
                example = "39.98",
                description = "If the cart now costs more, nothing is bought; at most two decimals",
                maximum = "999999999999999999.99",
                types = {"number", "null"})
        @PositiveOrZero @Digits(integer = 18, fraction = 2) @Nullable BigDecimal expectedTotal) {}
