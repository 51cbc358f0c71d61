package marketplace.perf.load;

import java.util.Locale;

/**
 * How many do how much at once.
 *
 * @param calls of each seller and buyer, a multiple of 20
 * @param mix as the plan names it
 */
public record Scenario(int sellers, int buyers, int calls, Mix mix) {

    /** What the buyers do. */
    public enum Mix {
        /** Looking and filling carts. */
        CLASSIC,
        /** With purchases and feedback. */
        TRADE;

        String property() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of all sellers and buyers together. */
    int allCalls() {
        return (sellers + buyers) * calls;
    }

    /** As the report calls it. */
    public String title() {
        return "%d + %d".formatted(sellers, buyers) + (mix == Mix.TRADE ? ", with purchases" : "");
    }
}
