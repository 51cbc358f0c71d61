package marketplace.product.payment;

import java.time.Clock;
import marketplace.contract.productdb.PaymentEntry;
import marketplace.contract.productdb.PaymentRecord;
import marketplace.store.transaction.StoreWrite;
import org.springframework.stereotype.Component;

/** Enters decisions about payments; the first about a purchase stands. */
@Component
class Bookkeeper {

    private final Payments payments;
    private final Clock clock;

    Bookkeeper(Payments payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    @StoreWrite
    PaymentRecord enter(long purchaseId, PaymentEntry entry) {
        return payments.findById(purchaseId)
                .map(known -> new PaymentRecord(known.decision(), false))
                .orElseGet(() -> enterNew(purchaseId, entry));
    }

    private PaymentRecord enterNew(long purchaseId, PaymentEntry entry) {
        payments.saveAndFlush(new Payment(purchaseId, entry, clock.instant()));
        return new PaymentRecord(entry.decision(), true);
    }
}
