package marketplace.product.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Instant;

/** Money taken from a buyer or given back, written once and never changed: who was charged for what is proved from these. */
@Entity
class MoneyMovement {

    enum Kind {
        /** Taken from the buyer's card. */
        CHARGED,
        /** Given back, since the approval came after the purchase was void; negative. */
        REFUNDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "money_movement_seq", allocationSize = 50)
    private Long id;

    private long purchaseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private BigDecimal amount;

    private Instant movedAt;

    @SuppressWarnings("NullAway.Init") // filled in by Hibernate
    protected MoneyMovement() {}

    @SuppressWarnings("NullAway.Init") // the id is given by the database
    private MoneyMovement(long purchaseId, Kind kind, BigDecimal amount, Instant now) {
        this.purchaseId = purchaseId;
        this.kind = kind;
        this.amount = amount;
        this.movedAt = now;
    }

    static MoneyMovement charge(long purchaseId, BigDecimal amount, Instant now) {
        return new MoneyMovement(purchaseId, Kind.CHARGED, amount, now);
    }

    static MoneyMovement refund(long purchaseId, BigDecimal amount, Instant now) {
        return new MoneyMovement(purchaseId, Kind.REFUNDED, amount.negate(), now);
    }
}
