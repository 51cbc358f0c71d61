package marketplace.product.item;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import marketplace.contract.feedback.Thumb;
import marketplace.contract.item.Condition;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.NewItem;
import marketplace.web.problem.InvalidRequest;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An item for sale. Its quantity is what can be bought now; units reserved by a purchase under way are not in it. */
@Entity
class Item {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long number;

    private int category;

    private long sellerId;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "item_condition")
    private Condition condition;

    private BigDecimal price;

    private int quantity;

    private int thumbsUp;

    private int thumbsDown;

    @Version
    private long version;

    private Instant listedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> keywords;

    @SuppressWarnings("NullAway.Init") // filled in by Hibernate
    protected Item() {}

    @SuppressWarnings("NullAway.Init") // the number is given by the database
    Item(long sellerId, NewItem listing, Instant now) {
        this.sellerId = sellerId;
        this.category = listing.category();
        this.name = listing.name();
        this.condition = listing.condition();
        this.price = listing.price();
        this.quantity = listing.quantity();
        this.keywords = listing.normalisedKeywords();
        this.listedAt = now;
    }

    ItemId id() {
        return new ItemId(category, number);
    }

    long number() {
        return number;
    }

    long version() {
        return version;
    }

    BigDecimal price() {
        return price;
    }

    int quantity() {
        return quantity;
    }

    boolean isForSale() {
        return quantity > 0;
    }

    boolean belongsTo(long seller) {
        return sellerId == seller;
    }

    void changePrice(BigDecimal newPrice) {
        price = newPrice;
    }

    /** Adds units, or removes them if negative; there may be more than can be added, when some were put back. */
    void changeQuantity(int change) {
        long outcome = (long) quantity + change;
        if (outcome < 0) {
            throw new InsufficientStock(id(), -(long) change, quantity);
        }
        if (change > 0 && outcome > NewItem.MAX_QUANTITY) {
            throw new InvalidRequest("change", "must not lead to more than " + NewItem.MAX_QUANTITY + " units");
        }
        quantity = (int) outcome;
    }

    /** Takes units out of sale for a purchase under way. */
    void reserve(int units) {
        if (units > quantity) {
            throw new InsufficientStock(id(), units, quantity);
        }
        quantity -= units;
    }

    /** Puts units of a purchase that came to nothing back for sale, whatever was listed meanwhile. */
    void release(int units) {
        quantity += units;
    }

    void count(Thumb thumb, int votes) {
        switch (thumb) {
            case UP -> thumbsUp += votes;
            case DOWN -> thumbsDown += votes;
        }
    }

    SearchIndex.Entry toEntry() {
        return new SearchIndex.Entry(number, category, List.copyOf(keywords), price);
    }

    marketplace.contract.item.Item toContract() {
        return new marketplace.contract.item.Item(
                id(),
                sellerId,
                name,
                category,
                List.copyOf(keywords),
                condition,
                price,
                quantity,
                thumbsUp,
                thumbsDown);
    }
}
