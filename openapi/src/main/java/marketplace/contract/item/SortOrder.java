package marketplace.contract.item;

import java.util.Arrays;

/** In which order a search shows what it found; equal ones newest first. */
public enum SortOrder {
    /** More matched keywords first. */
    RELEVANCE("relevance"),
    /** Cheaper first. */
    PRICE_ASCENDING("price"),
    /** Dearer first. */
    PRICE_DESCENDING("-price"),
    /** Newest first. */
    NEWEST("newest");

    /** The order of a search that asks for none. */
    public static final String DEFAULT = "relevance";

    /** The pattern of the four orders. */
    public static final String FORM = "^(relevance|-?price|newest)$";

    /** What to say of any other. */
    public static final String MESSAGE = "must be one of relevance, price, -price, newest";

    private final String text;

    SortOrder(String text) {
        this.text = text;
    }

    /**
     * Reads the order as it stands in a query.
     *
     * @throws IllegalArgumentException if it is none of the four
     */
    public static SortOrder of(String text) {
        return Arrays.stream(values())
                .filter(order -> order.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sort order: " + text));
    }
}
