package marketplace.product.purchase;

import java.util.List;
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
    private final SoldLines sold;
    private final Cursors cursors;

    PurchaseHistory(Purchases purchases, SoldLines sold, Cursors cursors) {
        this.purchases = purchases;
        this.sold = sold;
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
        int fitting = fitting(purchases.countLines(buyerId, before, limit));
        return cursors.page(
                        purchases.findCompleted(buyerId, before, Limit.of(fitting + 1)),
                        fitting,
                        list,
                        purchase -> Long.toString(purchase.id()))
                .map(Purchase::toContract);
    }

    /**
     * How many of the purchases with so many lines each make a page; one does, however large it is. Were each of a hundred as large as a
     * cart can be, a page would take seconds.
     */
    private static int fitting(List<Integer> lines) {
        int purchases = 0;
        int sum = 0;
        for (int more : lines) {
            sum += more;
            if (sum > marketplace.contract.purchase.Purchase.MAX_LINES_OF_A_PAGE) {
                break;
            }
            purchases++;
        }
        return Math.max(1, purchases);
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
        String list = "sold by seller " + sellerId;
        String position = cursors.position(list, cursor);
        SoldLines.Place before = position == null ? SoldLines.Place.FIRST : SoldLines.Place.of(position);
        return cursors.page(
                        sold.ofSeller(sellerId, before, limit + 1),
                        limit,
                        list,
                        line -> line.place().toString())
                .map(SoldLines.SoldLine::sale);
    }
}
