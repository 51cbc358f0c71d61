package marketplace.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import marketplace.perf.figures.Cost;
import marketplace.perf.system.Server;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static void work(Duration cpu) {
        long end = THREADS.getCurrentThreadCpuTime() + cpu.toNanos();
        while (THREADS.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** This process plays the server. What else it does, as compiling, comes on top. */
    @Test
    void countsTheCallWithoutWhatIsDoneBeforeIt() {
        Probe probe = new Probe("call", () -> work(Duration.ofMillis(8)), () -> work(Duration.ofMillis(4)));

        Cost cost = new Repetition(probe, 50).cost(List.of(Server.self()), 1_000);

        assertThat(cost.cpu()).isBetween(2_000.0, 8_000.0);
        assertThat(cost.p50()).isGreaterThanOrEqualTo(4);
    }
}
