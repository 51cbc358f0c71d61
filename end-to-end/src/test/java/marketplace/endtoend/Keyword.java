package marketplace.endtoend;

import java.util.concurrent.ThreadLocalRandom;

/** Keywords that no other test has used, so that a search for one finds the items of its test alone. */
final class Keyword {

    private static final long COMBINATIONS = 1L << 40;

    private Keyword() {}

    static String fresh() {
        String digits = Long.toString(ThreadLocalRandom.current().nextLong(COMBINATIONS), Character.MAX_RADIX);
        return "0".repeat(8 - digits.length()) + digits;
    }
}
