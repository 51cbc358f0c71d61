package marketplace.perf.figures;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean over runs, and how far the true mean may be from it: a 95 % confidence interval by Student's distribution.
 *
 * @param halfWidth half of the interval; not a number if there was one run only
 */
public record Estimate(double mean, double halfWidth) {

    private static final double BOTH_TAILS = 1 - 0.05 / 2;

    /** The mean of one value for each run. */
    public static Estimate of(List<Double> values) {
        int count = values.size();
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        if (count < 2) {
            return new Estimate(mean, Double.NaN);
        }
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        double error = Math.sqrt(squares / (count - 1) / count);
        return new Estimate(mean, error * new TDistribution(count - 1).inverseCumulativeProbability(BOTH_TAILS));
    }

    @Override
    public String toString() {
        return Double.isNaN(halfWidth)
                ? "%s".formatted(Numbers.of(mean))
                : "%s ± %s".formatted(Numbers.of(mean), Numbers.of(halfWidth));
    }
}
