package marketplace.contract.productdb;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A purchase to begin, or to find again.
 *
 * @param idempotencyKey the buyer's own name for it
 * @param requestHash a keyed hash of the whole request, which tells a retry from another request
 * @param expectedTotal the most that the cart may cost; null for whatever it costs
 */
public record PurchaseStart(
        @Schema(example = "6f1c8e0a-5d0e-4c39-9f1e-0f6c1c0a7b11") @NotNull String idempotencyKey,

        @Schema(example = "3q2-7wBkY0xv5tJx4Q0m0mHcV9lqzv3Vw1mFhJt2c8E") @NotNull String requestHash,

        @Schema(example = "4242") @NotNull String cardLastFour,

        @Schema(
                example = "39.98",
                types = {"number", "null"})
        @Nullable BigDecimal expectedTotal) {}
