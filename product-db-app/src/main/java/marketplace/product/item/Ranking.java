package marketplace.product.item;

import java.math.BigDecimal;
import java.math.RoundingMode;
import marketplace.contract.item.SortOrder;

/**
 * An order of the search index, in which each item has one number for its place. A price and, among equals, the newer item
 * first: the price in hundredths fills the upper 30 of 63 bits, the item's number or its complement the lower 33.
 */
enum Ranking {
    NEWEST("item_number", "<", "desc", Long.MAX_VALUE),
    CHEAPEST("cheapest_first", ">", "asc", -1),
    DEAREST("dearest_first", "<", "desc", Long.MAX_VALUE);

    private static final int NUMBER_BITS = 33;
    private static final long MAX_NUMBER = (1L << NUMBER_BITS) - 1;

    private final String column;
    private final String beyond;
    private final String direction;
    private final long start;

    Ranking(String column, String beyond, String direction, long start) {
        this.column = column;
        this.beyond = beyond;
        this.direction = direction;
        this.start = start;
    }

    static Ranking of(SortOrder sort) {
        return switch (sort) {
            case PRICE_ASCENDING -> CHEAPEST;
            case PRICE_DESCENDING -> DEAREST;
            case RELEVANCE, NEWEST -> NEWEST;
        };
    }

    static long cheapestFirst(BigDecimal price, long number) {
        return upper(price) | (MAX_NUMBER - number);
    }

    static long dearestFirst(BigDecimal price, long number) {
        return upper(price) | number;
    }

    private static long upper(BigDecimal price) {
        return price.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact() << NUMBER_BITS;
    }

    String column() {
        return column;
    }

    /** How a place compares with those before it. */
    String beyond() {
        return beyond;
    }

    String direction() {
        return direction;
    }

    /** A place before all others. */
    long start() {
        return start;
    }
}
