package marketplace.contract.item;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;

/** One line of a purchase, as the seller who must ship it sees it; prices are those paid. */
public record Sale(
        @Schema(example = "1") long purchaseId,
        @Schema(example = "2026-01-01T12:00:00Z") Instant purchasedAt,
        ItemId itemId,
        @Schema(example = "Red desk lamp") String name,
        @Schema(example = "2") int quantity,
        @Schema(example = "19.99") BigDecimal unitPrice,
        @Schema(example = "39.98") BigDecimal lineTotal) {}
