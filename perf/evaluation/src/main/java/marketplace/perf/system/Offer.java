package marketplace.perf.system;

/** An item for sale, and by what it is found. */
public record Offer(String itemId, int category, String keyword, long sellerId) {}
