package marketplace.contract.cart;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer means to buy, at the prices of now.
 *
 * @param lines {@value #MAX_LINES} at most, in the order in which they were first added
 * @param itemCount units, over all lines
 * @param savedAt when the buyer last saved it; null until then
 */
public record Cart(
        @Size(max = Cart.MAX_LINES) List<CartLine> lines,
        @Schema(example = "2") long itemCount,
        @Schema(example = "39.98") BigDecimal total,

        @Schema(
                types = {"string", "null"},
                format = "date-time",
                example = "2026-01-01T12:00:00Z",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant savedAt) {

    /** The most different items that a cart holds. */
    public static final int MAX_LINES = 500;
}
