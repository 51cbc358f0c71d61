package marketplace.contract.productdb;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import marketplace.contract.purchase.Purchase;
import org.jspecify.annotations.Nullable;

/**
 * Where a purchase stands.
 *
 * @param total what the buyer pays for it
 * @param purchase what was bought, once it is completed; null until then
 */
public record PurchaseProgress(
        @Schema(example = "1") long purchaseId,
        PurchaseStatus status,
        @Schema(example = "39.98") BigDecimal total,
        @Nullable Purchase purchase) {}
