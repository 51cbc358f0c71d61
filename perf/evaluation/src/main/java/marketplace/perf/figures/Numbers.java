package marketplace.perf.figures;

import java.util.Locale;

/** Writes numbers with the digits that matter. */
public final class Numbers {

    private Numbers() {}

    /** Three digits or so. */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** Whole percent of a part of one. */
    public static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part);
    }
}
