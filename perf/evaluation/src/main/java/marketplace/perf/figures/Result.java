package marketplace.perf.figures;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import marketplace.perf.load.Call;
import marketplace.perf.load.Run;
import marketplace.perf.load.Scenario;

/**
 * The runs of one scenario against one target.
 *
 * @param peakMemory of each process, in MiB, since it was started
 */
public record Result(String target, Scenario scenario, List<Run> runs, Map<String, Long> peakMemory) {

    /** Correct operations per second. */
    public Estimate throughput() {
        return over(Run::throughput);
    }

    /** Processor time of a process for each correct operation, in microseconds. */
    public Estimate cpuPerOperation(String process) {
        return over(run -> run.cpuPerOperation(process));
    }

    /** The same of all processes of the target together. */
    public Estimate cpuPerOperation() {
        return over(run ->
                peakMemory.keySet().stream().mapToDouble(run::cpuPerOperation).sum());
    }

    private Estimate over(ToDoubleFunction<Run> figure) {
        return Estimate.of(runs.stream().map(figure::applyAsDouble).toList());
    }

    /** Memory of all processes together, in MiB. */
    public long memory() {
        return peakMemory.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Of each function, coming and going included. */
    public Map<String, Responses> responses() {
        return Responses.byFunction(calls());
    }

    /** The calls of all runs. */
    public List<Call> calls() {
        return runs.stream().flatMap(run -> run.calls().stream()).toList();
    }

    /** The calls that went wrong. */
    public List<Call> failed() {
        return runs.stream().flatMap(run -> run.failed().stream()).toList();
    }
}
