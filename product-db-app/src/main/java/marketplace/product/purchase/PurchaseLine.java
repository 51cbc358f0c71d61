package marketplace.product.purchase;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import marketplace.contract.item.ItemId;
import marketplace.product.item.Offer;
import org.jspecify.annotations.Nullable;

/**
 * Units of one item in a purchase, as they were when it began.
 *
 * @param soldAt when the purchase was completed; null until then
 */
@Embeddable
record PurchaseLine(
        long itemNumber,
        int category,
        long sellerId,
        String name,
        int quantity,
        BigDecimal unitPrice,
        @Nullable Instant soldAt) {

    static PurchaseLine of(Offer offer, int units) {
        return new PurchaseLine(
                offer.itemId().number(),
                offer.itemId().category(),
                offer.sellerId(),
                offer.name(),
                units,
                offer.price(),
                null);
    }

    PurchaseLine soldAt(Instant moment) {
        return new PurchaseLine(itemNumber, category, sellerId, name, quantity, unitPrice, moment);
    }

    BigDecimal total() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }

    marketplace.contract.purchase.PurchaseLine toContract() {
        return new marketplace.contract.purchase.PurchaseLine(
                new ItemId(category, itemNumber), sellerId, name, quantity, unitPrice, total());
    }
}
