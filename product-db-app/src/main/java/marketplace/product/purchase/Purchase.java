package marketplace.product.purchase;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import marketplace.contract.ProblemType;
import marketplace.contract.productdb.PurchaseProgress;
import marketplace.contract.productdb.PurchaseStart;
import marketplace.contract.productdb.PurchaseStatus;
import marketplace.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A purchase, from the moment its stock is reserved. It ends once, and stays as it ended. */
@Entity
class Purchase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long buyerId;

    @Enumerated(EnumType.STRING)
    private PurchaseStatus status;

    private @Nullable String idempotencyKey;

    private String requestHash;

    private BigDecimal total;

    private String cardLastFour;

    private Instant begunAt;

    private Instant conductedUntil;

    private Instant settleAfter;

    private @Nullable Instant purchasedAt;

    @ElementCollection
    @CollectionTable(name = "purchase_line", joinColumns = @JoinColumn(name = "purchase_id"))
    @OrderColumn(name = "position")
    private List<PurchaseLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled in by Hibernate
    protected Purchase() {}

    @SuppressWarnings("NullAway.Init") // the id is given by the database
    Purchase(
            long buyerId,
            PurchaseStart start,
            BigDecimal total,
            List<PurchaseLine> lines,
            Instant now,
            Instant leasedUntil) {
        this.buyerId = buyerId;
        this.status = PurchaseStatus.PENDING;
        this.idempotencyKey = start.idempotencyKey();
        this.requestHash = start.requestHash();
        this.total = total;
        this.cardLastFour = start.cardLastFour();
        this.begunAt = now;
        this.conductedUntil = leasedUntil;
        this.settleAfter = leasedUntil;
        this.lines.addAll(lines);
    }

    long id() {
        return id;
    }

    long buyerId() {
        return buyerId;
    }

    boolean isPending() {
        return status == PurchaseStatus.PENDING;
    }

    List<PurchaseLine> lines() {
        return List.copyOf(lines);
    }

    /** How many units of each item, by its number. */
    Map<Long, Integer> units() {
        return lines.stream().collect(Collectors.toMap(PurchaseLine::itemNumber, PurchaseLine::quantity));
    }

    void requireSameRequest(String hash) {
        if (!requestHash.equals(hash)) {
            throw new Problem(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "This idempotency key was used for another request; send a fresh one with each new purchase.");
        }
    }

    /** Whether somebody is at it at this moment. */
    boolean isConducted(Instant now) {
        return conductedUntil.isAfter(now);
    }

    /** From now on one caller conducts it alone, until that moment. */
    void lease(Instant until) {
        conductedUntil = until;
        settleAfter = until;
    }

    /** Nobody conducts it any more; a retry may take over at once, settling from that moment on. */
    void suspend(Instant now, Instant settleFrom) {
        conductedUntil = now;
        settleAfter = settleFrom;
    }

    void complete(Instant now) {
        end(PurchaseStatus.COMPLETED);
        purchasedAt = now;
        lines.replaceAll(line -> line.soldAt(now));
    }

    void decline() {
        end(PurchaseStatus.DECLINED);
    }

    /** Nothing came of it, so its key may be used again. */
    void abandon() {
        end(PurchaseStatus.ABANDONED);
        idempotencyKey = null;
    }

    private void end(PurchaseStatus outcome) {
        if (!isPending()) {
            throw new IllegalStateException(
                    "Purchase %d is %s already, and cannot be %s".formatted(id, status, outcome));
        }
        status = outcome;
    }

    boolean hasEndedAs(PurchaseStatus outcome) {
        return status == outcome;
    }

    PurchaseProgress progress() {
        return new PurchaseProgress(id, status, total, status == PurchaseStatus.COMPLETED ? toContract() : null);
    }

    marketplace.contract.purchase.Purchase toContract() {
        return new marketplace.contract.purchase.Purchase(
                id,
                Objects.requireNonNull(purchasedAt, "not completed"),
                total,
                cardLastFour,
                lines.stream().map(PurchaseLine::toContract).toList());
    }
}
