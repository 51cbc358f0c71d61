package marketplace.perf.figures;

import java.util.LongSummaryStatistics;
import marketplace.perf.load.Call;
import marketplace.perf.load.Pace;
import marketplace.perf.load.Run;

/**
 * A run at a fixed rate.
 *
 * @param part of the capacity of what is called, between 0 and 1
 * @param rate calls a second
 */
public record AtRate(double part, double rate, Run run) {

    /** The part at which the slowest calls are judged. */
    public static final double HALF = 0.5;

    private static final double NANOS = 1e9;

    private record Time(long begin, long end) {

        boolean contains(long moment) {
            return begin <= moment && moment < end;
        }

        double seconds() {
            return (end - begin) / NANOS;
        }
    }

    /** The p99 as a multiple of the p50. */
    public double spread() {
        Responses responses = responses();
        return responses.p99() / responses.p50();
    }

    /** Response times of all functions together, from the moment at which each call was to begin, while all clients called. */
    public Responses responses() {
        Time steady = steady();
        return Responses.of(run.measured().stream()
                .filter(call -> steady.contains(call.begun()))
                .toList());
    }

    /** Calls a second that were answered rightly, while all clients called. */
    public double served() {
        Time steady = steady();
        long right = run.measured().stream()
                .filter(call -> call.isRight() && steady.contains(call.ended()))
                .count();
        return right / steady.seconds();
    }

    /** From when the last client has begun until the first one ends. */
    private Time steady() {
        LongSummaryStatistics begun =
                run.measured().stream().mapToLong(Call::begun).summaryStatistics();
        int clients = run.scenario().sellers() + run.scenario().buyers();
        long coming = Pace.coming(rate, clients);
        return new Time(begun.getMin() + coming, begun.getMax() - coming);
    }
}
