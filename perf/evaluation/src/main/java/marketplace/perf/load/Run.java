package marketplace.perf.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one run of the plan saw.
 *
 * @param cpu processor time that each process took while the measured calls ran, the load generator last
 */
public record Run(Scenario scenario, List<Call> calls, Map<String, Duration> cpu) {

    /** The calls that count: without coming and going. */
    public List<Call> measured() {
        return calls.stream().filter(call -> !call.isFrame()).toList();
    }

    /** The calls whose reply was wrong, or did not come. */
    public List<Call> failed() {
        return calls.stream().filter(call -> !call.isRight()).toList();
    }

    /** From the beginning of the first measured call to the end of the last, in seconds. */
    public double seconds() {
        long begin = measured().stream().mapToLong(Call::begun).min().orElseThrow();
        long end = measured().stream().mapToLong(Call::ended).max().orElseThrow();
        return (end - begin) / 1e9;
    }

    /** Measured calls with the right reply. */
    public long correct() {
        return calls.stream().filter(call -> !call.isFrame() && call.isRight()).count();
    }

    /** Correct operations per second. */
    public double throughput() {
        return correct() / seconds();
    }

    /** Processor time of one process for each correct operation, in microseconds. */
    public double cpuPerOperation(String process) {
        return cpu.getOrDefault(process, Duration.ZERO).toNanos() / 1e3 / correct();
    }
}
