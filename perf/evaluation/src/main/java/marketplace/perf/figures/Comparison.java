package marketplace.perf.figures;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marketplace.perf.load.Call;
import marketplace.perf.load.Scenario;

/** One scenario against the marketplace and against the floor, run in turn. */
public record Comparison(Result marketplace, Result floor) {

    /** What was done. */
    public Scenario scenario() {
        return marketplace.scenario();
    }

    /** The marketplace's throughput as a part of the floor's, each run by the floor's run that followed it. */
    public Estimate throughputRatio() {
        return Estimate.of(IntStream.range(0, marketplace.runs().size())
                .mapToObj(run -> marketplace.runs().get(run).throughput()
                        / floor.runs().get(run).throughput())
                .toList());
    }

    /** How many times the floor's processor time an operation of the marketplace takes. */
    public double cpuRatio() {
        return marketplace.cpuPerOperation().mean() / floor.cpuPerOperation().mean();
    }

    /** What went wrong, in the marketplace or on the floor. */
    public List<Call> failed() {
        return Stream.of(marketplace, floor)
                .flatMap(result -> result.failed().stream())
                .toList();
    }
}
