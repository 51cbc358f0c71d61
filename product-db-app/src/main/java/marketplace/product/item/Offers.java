package marketplace.product.item;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What some items cost and how many of each can be had at one moment. */
public final class Offers {

    private final Map<Long, Offer> byNumber;

    Offers(Stream<Offer> offers) {
        this.byNumber = offers.collect(Collectors.toMap(o -> o.itemId().number(), Function.identity()));
    }

    /** The offer of the item with this number, which must be one of them. */
    public Offer of(long itemNumber) {
        return Objects.requireNonNull(byNumber.get(itemNumber), "an item is never removed");
    }
}
