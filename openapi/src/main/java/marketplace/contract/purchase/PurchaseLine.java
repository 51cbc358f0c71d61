package marketplace.contract.purchase;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import marketplace.contract.item.ItemId;

/** Units of one item in a purchase, at the price paid. */
public record PurchaseLine(
        ItemId itemId,
        @Schema(example = "1") long sellerId,
        @Schema(example = "Red desk lamp") String name,
        @Schema(example = "2") int quantity,
        @Schema(example = "19.99") BigDecimal unitPrice,
        @Schema(example = "39.98") BigDecimal lineTotal) {}
