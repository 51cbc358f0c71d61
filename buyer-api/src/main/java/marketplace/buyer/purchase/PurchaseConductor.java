package marketplace.buyer.purchase;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import marketplace.contract.Idempotency;
import marketplace.contract.ProblemType;
import marketplace.contract.productdb.PaymentDecision;
import marketplace.contract.productdb.PurchaseProgress;
import marketplace.contract.productdb.PurchaseStart;
import marketplace.contract.productdb.PurchaseStore;
import marketplace.contract.purchase.Payment;
import marketplace.contract.purchase.Purchase;
import marketplace.contract.purchase.PurchaseRequest;
import marketplace.web.problem.InvalidRequest;
import marketplace.web.problem.Problem;
import marketplace.web.security.KeyedHash;
import marketplace.web.security.StoreSecret;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Conducts a purchase: the store begins it, the provider authorises it, the store completes or cancels it. Wherever this is
 * cut short, the purchase is still in the store, and a retry or the {@link Settlement} takes it to its end.
 */
@Component
class PurchaseConductor {

    /** How a purchase ended well, and whether it had ended so before this request. */
    record Outcome(Purchase purchase, boolean replayed) {}

    private final PurchaseStore purchases;
    private final PaymentProvider provider;
    private final Suspension suspension;
    private final KeyedHash requestHash;
    private final JsonMapper json;
    private final Clock clock;

    PurchaseConductor(
            PurchaseStore purchases,
            PaymentProvider provider,
            Suspension suspension,
            StoreSecret secret,
            JsonMapper json,
            Clock clock) {
        this.purchases = purchases;
        this.provider = provider;
        this.suspension = suspension;
        this.requestHash = secret.keyedHash("purchase-request");
        this.json = json;
        this.clock = clock;
    }

    Outcome buy(long buyerId, String idempotencyKey, PurchaseRequest request) {
        requireUnexpired(buyerId, idempotencyKey, request.payment());
        PurchaseProgress progress = purchases.beginPurchase(
                buyerId,
                new PurchaseStart(
                        idempotencyKey,
                        requestHash.of(json.writeValueAsString(request)),
                        request.payment().lastFour(),
                        request.expectedTotal()));
        return switch (progress.status()) {
            case COMPLETED -> new Outcome(Objects.requireNonNull(progress.purchase()), true);
            case DECLINED -> throw replayed(declined());
            case PENDING -> new Outcome(pay(progress, request.payment()), false);
            case ABANDONED -> throw new IllegalStateException("A purchase that was given up has no key any more");
        };
    }

    /** A retry of a purchase that was begun while the card was still valid is no new purchase with an expired one. */
    private void requireUnexpired(long buyerId, String idempotencyKey, Payment card) {
        boolean expired = card.expiredIn(YearMonth.now(clock.withZone(ZoneOffset.UTC)));
        if (expired && !purchases.getKeyUse(buyerId, idempotencyKey).used()) {
            throw new InvalidRequest("payment.expiry", "must not be in the past");
        }
    }

    private Purchase pay(PurchaseProgress progress, Payment card) {
        return switch (authorise(progress, card)) {
            case APPROVED -> purchases.completePurchase(progress.purchaseId());
            case DECLINED -> {
                purchases.declinePurchase(progress.purchaseId());
                throw declined();
            }
            case VOIDED -> {
                purchases.abandonPurchase(progress.purchaseId());
                throw new PaymentUnavailable(null);
            }
        };
    }

    private PaymentDecision authorise(PurchaseProgress progress, Payment card) {
        try {
            return provider.authorise(progress.purchaseId(), progress.total(), card);
        } catch (PaymentUnavailable inDoubt) {
            suspension.suspend(progress.purchaseId());
            throw inDoubt;
        }
    }

    private static Problem declined() {
        return new Problem(
                ProblemType.PAYMENT_DECLINED, "The payment was declined; nothing was bought, your cart is as it was.");
    }

    private static Problem replayed(Problem problem) {
        problem.getHeaders().set(Idempotency.REPLAYED, "true");
        return problem;
    }
}
