package marketplace.product.purchase;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import marketplace.contract.Page;
import marketplace.contract.ProblemType;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.Sale;
import marketplace.contract.productdb.PurchaseStatus;
import marketplace.store.paging.Cursors;
import marketplace.store.transaction.StoreRead;
import marketplace.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What has been bought, for its buyers and its sellers. */
@Component
public class PurchaseHistory {

    private final Purchases purchases;
    private final Cursors cursors;

    PurchaseHistory(Purchases purchases, Cursors cursors) {
        this.purchases = purchases;
        this.cursors = cursors;
    }

    /** Whether the buyer has bought, and paid, this item. */
    @StoreRead
    public boolean hasBought(long buyerId, ItemId item) {
        return purchases.hasBought(buyerId, item.number());
    }

    @StoreRead
    Page<marketplace.contract.purchase.Purchase> ofBuyer(long buyerId, int limit, @Nullable String cursor) {
        String list = "purchases of buyer " + buyerId;
        long before = cursors.numberBelow(list, cursor);
        return cursors.page(
                        purchases.findCompleted(buyerId, before, Limit.of(limit + 1)),
                        limit,
                        list,
                        purchase -> Long.toString(purchase.id()))
                .map(Purchase::toContract);
    }

    @StoreRead
    marketplace.contract.purchase.Purchase get(long buyerId, long purchaseId) {
        return purchases
                .findByIdAndBuyerIdAndStatus(purchaseId, buyerId, PurchaseStatus.COMPLETED)
                .map(Purchase::toContract)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "You have no purchase " + purchaseId + "."));
    }

    @StoreRead
    Page<Sale> ofSeller(long sellerId, int limit, @Nullable String cursor) {
        String list = "sales of seller " + sellerId;
        String position = cursors.position(list, cursor);
        return cursors.page(sold(sellerId, position, Limit.of(limit + 1)), limit, list, PurchaseHistory::position)
                .map(PurchaseHistory::sale);
    }

    private List<Purchases.SoldLine> sold(long sellerId, @Nullable String position, Limit limit) {
        if (position == null) {
            return purchases.findSold(sellerId, limit);
        }
        String[] parts = position.split("/");
        return purchases.findSoldAfter(
                sellerId, Instant.parse(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]), limit);
    }

    private static String position(Purchases.SoldLine sold) {
        return "%s/%d/%d".formatted(sold.line().soldAt(), sold.purchaseId(), sold.position());
    }

    private static Sale sale(Purchases.SoldLine sold) {
        PurchaseLine line = sold.line();
        return new Sale(
                sold.purchaseId(),
                Objects.requireNonNull(line.soldAt(), "not sold"),
                new ItemId(line.category(), line.itemNumber()),
                line.name(),
                line.quantity(),
                line.unitPrice(),
                line.total());
    }
}
