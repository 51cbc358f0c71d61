package marketplace.product.item;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change of an item's stock, written once and never changed: what stands in the shop can be proved from these. */
@Entity
class StockMovement {

    enum Kind {
        /** Units that the seller added, or took away if negative. */
        LISTED,
        /** Units taken out of sale for a purchase under way; negative. */
        RESERVED,
        /** Units put back for sale, since the purchase came to nothing. */
        RELEASED,
        /** Reserved units whose purchase was completed; they leave the shop, not the shelf. */
        SOLD
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "stock_movement_seq", allocationSize = 50)
    private Long id;

    private long itemNumber;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int units;

    private @Nullable Long purchaseId;

    private Instant movedAt;

    @SuppressWarnings("NullAway.Init") // filled in by Hibernate
    protected StockMovement() {}

    @SuppressWarnings("NullAway.Init") // the id is given by the database
    StockMovement(long itemNumber, Kind kind, int units, @Nullable Long purchaseId, Instant now) {
        this.itemNumber = itemNumber;
        this.kind = kind;
        this.units = units;
        this.purchaseId = purchaseId;
        this.movedAt = now;
    }
}
