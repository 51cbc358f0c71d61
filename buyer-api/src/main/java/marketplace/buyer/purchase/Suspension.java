package marketplace.buyer.purchase;

import marketplace.contract.productdb.PurchaseStore;
import marketplace.web.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Lets go of a purchase whose payment is in doubt. */
@Component
class Suspension {

    private static final Logger log = LoggerFactory.getLogger(Suspension.class);

    private final PurchaseStore purchases;

    Suspension(PurchaseStore purchases) {
        this.purchases = purchases;
    }

    /** Lets a retry take over at once; if that cannot be told to the store, it can when the lease has run out. */
    void suspend(long purchaseId) {
        try {
            purchases.suspendPurchase(purchaseId);
        } catch (RestClientException | Problem away) {
            log.warn("Purchase {} stays leased until its lease runs out: {}", purchaseId, away.getMessage());
        }
    }
}
