package marketplace.product.payment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import marketplace.contract.productdb.PaymentDecision;
import marketplace.contract.productdb.PaymentEntry;
import marketplace.contract.productdb.PaymentRecord;
import marketplace.store.transaction.StoreWrite;
import org.springframework.stereotype.Component;

/** Enters decisions about payments, of which the first about a purchase stands, and the money that they move. */
@Component
class Bookkeeper {

    private final Payments payments;
    private final MoneyMovements ledger;
    private final Clock clock;

    Bookkeeper(Payments payments, MoneyMovements ledger, Clock clock) {
        this.payments = payments;
        this.ledger = ledger;
        this.clock = clock;
    }

    @StoreWrite
    PaymentRecord enter(long purchaseId, PaymentEntry entry) {
        return payments.findById(purchaseId)
                .map(standing -> enterLate(standing, entry))
                .orElseGet(() -> enterFirst(purchaseId, entry));
    }

    private PaymentRecord enterFirst(long purchaseId, PaymentEntry entry) {
        Instant now = clock.instant();
        payments.saveAndFlush(new Payment(purchaseId, entry, now));
        if (entry.decision() == PaymentDecision.APPROVED) {
            ledger.save(MoneyMovement.charge(purchaseId, entry.amount(), now));
        }
        return new PaymentRecord(entry.decision(), true);
    }

    private PaymentRecord enterLate(Payment standing, PaymentEntry entry) {
        if (standing.isVoid() && entry.decision() == PaymentDecision.APPROVED) {
            chargeAndGiveBack(standing.getId(), entry.amount());
        }
        return new PaymentRecord(standing.decision(), false);
    }

    /** What the card has paid for a void purchase goes back in the same transaction; a repeated approval moves nothing. */
    private void chargeAndGiveBack(long purchaseId, BigDecimal amount) {
        if (!ledger.existsByPurchaseId(purchaseId)) {
            Instant now = clock.instant();
            ledger.saveAllAndFlush(List.of(
                    MoneyMovement.charge(purchaseId, amount, now), MoneyMovement.refund(purchaseId, amount, now)));
        }
    }
}
