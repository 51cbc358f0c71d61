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
    private final Suspension suspension;
    private boolean storeAway;

    Settlement(PurchaseStore purchases, PaymentProvider provider, Suspension suspension) {
        this.purchases = purchases;
        this.provider = provider;
        this.suspension = suspension;
    }

    /**
     * Settles all that there is to settle, one batch after the other, for as long as that goes well: after an outage of the provider
     * many wait. What cannot be settled now comes up again a little later.
     */
    void settleAll() {
        try {
            boolean more;
            do {
                more = settleBatch();
            } while (more);
            storeAway = false;
        } catch (RestClientException | Problem away) {
            tellOnce(away);
        }
    }

    /** Whether all went well, and there may be more. */
    private boolean settleBatch() {
        int settled = 0;
        for (PurchaseProgress unsettled : purchases.takeUnsettled(BATCH)) {
            if (settle(unsettled)) {
                settled++;
            }
        }
        return settled == BATCH;
    }

    private void tellOnce(RuntimeException away) {
        if (!storeAway) {
            log.warn("Purchases cannot be settled until the product store is back: {}", away.getMessage());
        }
        storeAway = true;
    }

    /** Whether it is settled. Where no answer came, a retry need not wait for this instance. */
    private boolean settle(PurchaseProgress unsettled) {
        try {
            end(unsettled.purchaseId(), provider.settle(unsettled.purchaseId(), unsettled.total()));
            return true;
        } catch (PaymentUnavailable inDoubt) {
            suspension.suspend(unsettled.purchaseId());
            return notYet(unsettled, inDoubt);
        } catch (RestClientException | Problem away) {
            return notYet(unsettled, away);
        }
    }

    private static boolean notYet(PurchaseProgress unsettled, RuntimeException away) {
        log.warn("Purchase {} cannot be settled for the moment: {}", unsettled.purchaseId(), away.getMessage());
        return false;
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
