package marketplace.product.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A part of an order of the search index, between two places that are not in it, walked from one end. Each item has one number
 * for its place: by age its own; by price, and among equals the newer first, the price in hundredths in the upper 30 of 63 bits
 * and the complement of its number in the lower 33.
 */
record Stretch(String column, long above, long below, String direction) {

    private static final String BY_AGE = "item_number";
    private static final String BY_PRICE = "cheapest_first";
    private static final String UP = "asc";
    private static final String DOWN = "desc";
    private static final long FIRST = -1;
    private static final long END = Long.MAX_VALUE;

    private static final int NUMBER_BITS = 33;
    private static final long MAX_NUMBER = (1L << NUMBER_BITS) - 1;

    /** Where an item is in the order by price. */
    static long cheapestFirst(BigDecimal price, long number) {
        long hundredths =
                price.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
        return (hundredths << NUMBER_BITS) | (MAX_NUMBER - number);
    }

    /** The same item's place if the dearest came first, among equals still the newer; or back. */
    static long reversed(long place) {
        return place ^ MAX_NUMBER;
    }

    static Stretch newest(@Nullable Long after) {
        return new Stretch(BY_AGE, FIRST, after == null ? END : after, DOWN);
    }

    static Stretch cheapest(@Nullable Long after) {
        return new Stretch(BY_PRICE, after == null ? FIRST : after, END, UP);
    }

    /** What costs less than the item at that place, or all, from the highest price; among equals the older comes first. */
    static Stretch cheaperThan(@Nullable Long place) {
        return new Stretch(BY_PRICE, FIRST, place == null ? END : place & ~MAX_NUMBER, DOWN);
    }

    /** What costs as much as the item at that place. */
    static Stretch asDearAs(long place) {
        return restAsDearAs((place & ~MAX_NUMBER) - 1, place);
    }

    /** What costs as much as the item at that place, and comes after it. */
    static Stretch restAsDearAs(long place) {
        return restAsDearAs(place, place);
    }

    private static Stretch restAsDearAs(long after, long place) {
        return new Stretch(BY_PRICE, after, (place | MAX_NUMBER) + 1, UP);
    }
}
