package marketplace.perf.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An axis from 0 on, whose marks are at round numbers (Heckbert, "Nice numbers for graph labels", Graphics Gems, 1990).
 *
 * @param step from mark to mark: 1, 2 or 5 times a power of ten
 * @param steps how many there are
 */
record Axis(double step, int steps) {

    private static final int MOST_STEPS = 5;

    /** The one with the smallest step that reaches the largest of these values in five; up to 1 if there is none above 0. */
    static Axis of(DoubleStream values) {
        double largest = values.filter(value -> value > 0).max().orElse(1);
        double step = roundedUp(largest / MOST_STEPS);
        return new Axis(step, (int) Math.ceil(largest / step));
    }

    private static double roundedUp(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        return DoubleStream.of(1, 2, 5, 10)
                .map(digit -> digit * power)
                .filter(round -> round >= step)
                .findFirst()
                .orElseThrow();
    }

    /** Where it ends. */
    double end() {
        return step * steps;
    }

    /** Its marks, 0 and its end among them. */
    List<Double> marks() {
        return IntStream.rangeClosed(0, steps).mapToObj(mark -> mark * step).toList();
    }

    /** What stands at a mark, with as many decimals as the step needs. */
    String label(double mark) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step)));
        return String.format(Locale.ROOT, "%,." + decimals + "f", mark);
    }
}
