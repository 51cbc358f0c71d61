package marketplace.buyer.purchase;

import java.net.URI;
import marketplace.api.Pages;
import marketplace.api.session.CurrentUser;
import marketplace.contract.Idempotency;
import marketplace.contract.Page;
import marketplace.contract.buyer.PurchaseApi;
import marketplace.contract.productdb.PurchaseStore;
import marketplace.contract.purchase.Purchase;
import marketplace.contract.purchase.PurchaseRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PurchaseController implements PurchaseApi {

    private final PurchaseConductor conductor;
    private final PurchaseStore purchases;

    PurchaseController(PurchaseConductor conductor, PurchaseStore purchases) {
        this.conductor = conductor;
        this.purchases = purchases;
    }

    @Override
    public ResponseEntity<Purchase> makePurchase(String idempotencyKey, PurchaseRequest request) {
        PurchaseConductor.Outcome outcome = conductor.buy(CurrentUser.id(), idempotencyKey, request);
        ResponseEntity.BodyBuilder reply = ResponseEntity.created(
                URI.create("/v1/purchases/" + outcome.purchase().purchaseId()));
        if (outcome.replayed()) {
            reply.header(Idempotency.REPLAYED, "true");
        }
        return reply.body(outcome.purchase());
    }

    @Override
    public ResponseEntity<Page<Purchase>> listPurchases(int limit, @Nullable String cursor) {
        return Pages.reply(purchases.listPurchases(CurrentUser.id(), limit, cursor));
    }

    @Override
    public Purchase getPurchase(long purchaseId) {
        return purchases.getPurchase(CurrentUser.id(), purchaseId);
    }
}
