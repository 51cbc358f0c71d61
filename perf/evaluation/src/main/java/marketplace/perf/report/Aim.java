package marketplace.perf.report;

/** What the marketplace should come up to, and how the report says whether it does. */
final class Aim {

    /** The least part of the floor's throughput, with ten sellers and ten buyers and with more. */
    static final double LEAST_RATIO = 0.6;

    /** From how many sellers on the ratio, and the memory, are judged. */
    static final int LEAST_SELLERS = 10;

    /** The most memory of the four apps together, in MiB. */
    static final long MOST_MEMORY = 1_536;

    /** What the p99 at half of capacity is below, as a multiple of the p50. */
    static final int MOST_SPREAD = 10;

    private Aim() {}

    static String verdict(boolean met) {
        return met ? "met" : "missed";
    }
}
