package marketplace.perf.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import marketplace.perf.load.Call;

/**
 * How long the right replies of one function took, in milliseconds.
 *
 * @param failed how many replies were wrong, or did not come; their times are not counted
 */
public record Responses(long count, long failed, double mean, double p50, double p95, double p99) {

    /** Of each function, by its name. */
    public static Map<String, Responses> byFunction(List<Call> calls) {
        return calls.stream()
                .collect(Collectors.groupingBy(
                        Call::function,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Responses::of)));
    }

    /** Of all these calls together. */
    public static Responses of(List<Call> calls) {
        double[] millis = calls.stream()
                .filter(Call::isRight)
                .mapToDouble(call -> call.nanos() / 1e6)
                .sorted()
                .toArray();
        return new Responses(
                calls.size(),
                calls.size() - millis.length,
                Arrays.stream(millis).average().orElse(Double.NaN),
                percentile(millis, 0.50),
                percentile(millis, 0.95),
                percentile(millis, 0.99));
    }

    /** By nearest rank. */
    private static double percentile(double[] sorted, double part) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
