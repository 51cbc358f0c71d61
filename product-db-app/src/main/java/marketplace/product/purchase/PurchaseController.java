package marketplace.product.purchase;

import java.util.List;
import marketplace.contract.Page;
import marketplace.contract.item.Sale;
import marketplace.contract.productdb.KeyUse;
import marketplace.contract.productdb.PurchaseProgress;
import marketplace.contract.productdb.PurchaseStart;
import marketplace.contract.productdb.PurchaseStore;
import marketplace.contract.purchase.Purchase;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PurchaseController implements PurchaseStore {

    private final Checkout checkout;
    private final PurchaseHistory history;

    PurchaseController(Checkout checkout, PurchaseHistory history) {
        this.checkout = checkout;
        this.history = history;
    }

    @Override
    public PurchaseProgress beginPurchase(long buyerId, PurchaseStart start) {
        return checkout.begin(buyerId, start);
    }

    @Override
    public KeyUse getKeyUse(long buyerId, String idempotencyKey) {
        return new KeyUse(checkout.isKeyUsed(buyerId, idempotencyKey));
    }

    @Override
    public Purchase completePurchase(long purchaseId) {
        return checkout.complete(purchaseId);
    }

    @Override
    public void declinePurchase(long purchaseId) {
        checkout.decline(purchaseId);
    }

    @Override
    public void abandonPurchase(long purchaseId) {
        checkout.abandon(purchaseId);
    }

    @Override
    public void suspendPurchase(long purchaseId) {
        checkout.suspend(purchaseId);
    }

    @Override
    public List<PurchaseProgress> takeUnsettled(int limit) {
        return checkout.takeUnsettled(limit);
    }

    @Override
    public Page<Purchase> listPurchases(long buyerId, int limit, @Nullable String cursor) {
        return history.ofBuyer(buyerId, limit, cursor);
    }

    @Override
    public Purchase getPurchase(long buyerId, long purchaseId) {
        return history.get(buyerId, purchaseId);
    }

    @Override
    public Page<Sale> listSales(long sellerId, int limit, @Nullable String cursor) {
        return history.ofSeller(sellerId, limit, cursor);
    }
}
