package marketplace.buyer.purchase;

import marketplace.contract.productdb.PaymentDecision;
import marketplace.contract.productdb.PurchaseProgress;
import marketplace.contract.productdb.PurchaseStore;
import marketplace.web.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Ends purchases that were cut short, as the payment provider decided about them. It runs in every instance: the store hands
 * each purchase to one of them at a time.
 */
@Component
class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);
    private static final int BATCH = 20;

    private final PurchaseStore purchases;
    private final PaymentProvider provider;
    private boolean storeAway;

    Settlement(PurchaseStore purchases, PaymentProvider provider) {
        this.purchases = purchases;
        this.provider = provider;
    }

    /** Settles what there is to settle; what cannot be settled now comes up again when its lease has run out. */
    void settleAll() {
        try {
            purchases.takeUnsettled(BATCH).forEach(this::settle);
            storeAway = false;
        } catch (RestClientException | Problem away) {
            tellOnce(away);
        }
    }

    private void tellOnce(RuntimeException away) {
        if (!storeAway) {
            log.warn("Purchases cannot be settled until the product store is back: {}", away.getMessage());
        }
        storeAway = true;
    }

    private void settle(PurchaseProgress unsettled) {
        try {
            end(unsettled.purchaseId(), provider.settle(unsettled.purchaseId(), unsettled.total()));
        } catch (RestClientException | Problem away) {
            log.warn("Purchase {} cannot be settled for the moment: {}", unsettled.purchaseId(), away.getMessage());
        }
    }

    private void end(long purchaseId, PaymentDecision decision) {
        switch (decision) {
            case APPROVED -> purchases.completePurchase(purchaseId);
            case DECLINED -> purchases.declinePurchase(purchaseId);
            case VOIDED -> purchases.abandonPurchase(purchaseId);
        }
        log.info("Purchase {} is settled: {}", purchaseId, decision);
    }
}
