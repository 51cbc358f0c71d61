package marketplace.product.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import marketplace.contract.productdb.PaymentDecision;
import marketplace.contract.productdb.PaymentEntry;
import org.springframework.data.domain.Persistable;

/** What the provider has decided about one purchase; written once, never changed. */
@Entity
class Payment implements Persistable<Long> {

    @Id
    private long purchaseId;

    @Enumerated(EnumType.STRING)
    private PaymentDecision decision;

    private BigDecimal amount;

    private Instant decidedAt;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init") // filled in by Hibernate
    protected Payment() {}

    Payment(long purchaseId, PaymentEntry entry, Instant now) {
        this.purchaseId = purchaseId;
        this.decision = entry.decision();
        this.amount = entry.amount();
        this.decidedAt = now;
        this.fresh = true;
    }

    @Override
    public Long getId() {
        return purchaseId;
    }

    /** The id is the purchase's, so Spring Data cannot tell by it that a payment is new. */
    @Override
    public boolean isNew() {
        return fresh;
    }

    PaymentDecision decision() {
        return decision;
    }

    boolean isVoid() {
        return decision == PaymentDecision.VOIDED;
    }
}
