package marketplace.product.cart;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import marketplace.web.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** What one buyer means to buy. Whoever changes it holds its row, so that changes by the same buyer follow one another. */
@Entity
class Cart implements Persistable<Long> {

    private static final int MAX_LINES = marketplace.contract.cart.Cart.MAX_LINES;

    @Id
    private long buyerId;

    private @Nullable Instant savedAt;

    @ElementCollection
    @CollectionTable(name = "cart_line", joinColumns = @JoinColumn(name = "buyer_id"))
    @MapKeyColumn(name = "item_number")
    private Map<Long, CartLine> lines = new HashMap<>();

    @Transient
    private boolean fresh;

    protected Cart() {}

    Cart(long buyerId) {
        this.buyerId = buyerId;
        this.fresh = true;
    }

    @Override
    public Long getId() {
        return buyerId;
    }

    /** The id is the buyer's, so Spring Data cannot tell by it that a cart is new. */
    @Override
    public boolean isNew() {
        return fresh;
    }

    @Nullable Instant savedAt() {
        return savedAt;
    }

    void save(Instant now) {
        savedAt = now;
    }

    /** How many units of each item, by its number, in the order in which they were first added. */
    Map<Long, Integer> quantities() {
        Map<Long, Integer> quantities = new LinkedHashMap<>();
        lines.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparingInt(CartLine::position)))
                .forEach(line -> quantities.put(line.getKey(), line.getValue().quantity()));
        return quantities;
    }

    int quantityOf(long itemNumber) {
        CartLine line = lines.get(itemNumber);
        return line == null ? 0 : line.quantity();
    }

    /** Each look at a cart is one answer, so it holds no more than fits into one. */
    void add(long itemNumber, int units) {
        CartLine line = lines.get(itemNumber);
        if (line == null && lines.size() == MAX_LINES) {
            throw new InvalidRequest("itemId", "the cart holds %d different items, and no more".formatted(MAX_LINES));
        }
        lines.put(itemNumber, line == null ? new CartLine(units, nextPosition()) : line.with(line.quantity() + units));
    }

    private int nextPosition() {
        return lines.values().stream().mapToInt(CartLine::position).max().orElse(0) + 1;
    }

    /** Removes so many units, or the line if there are no more; an item that is not there is no failure. */
    void remove(long itemNumber, long units) {
        lines.computeIfPresent(
                itemNumber,
                (number, line) -> units < line.quantity() ? line.with(line.quantity() - (int) units) : null);
    }

    void clear() {
        lines.clear();
    }
}
