package marketplace.perf.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import marketplace.perf.load.Scenario.Mix;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final long SECOND = 1_000_000_000;

    private final Call login = new Call("Login", 0, 9 * SECOND, null);
    private final Call right = new Call("GetItem", 10 * SECOND, SECOND, null);
    private final Call alsoRight = new Call("DisplayCart", 10 * SECOND, 2 * SECOND, null);
    private final Call wrong = new Call("GetItem", 11 * SECOND, 3 * SECOND, "503");
    private final Call lateLogout = new Call("Logout", 20 * SECOND, SECOND, "500");

    private final Run run = new Run(
            new Scenario(1, 1, 20, Mix.CLASSIC),
            List.of(login, right, alsoRight, wrong, lateLogout),
            Map.of("seller-api", Duration.ofMillis(3)));

    @Test
    void onlyCorrectOperationsCountAndNeitherComingNorGoing() {
        assertThat(run.correct()).isEqualTo(2);
        assertThat(run.throughput()).isEqualTo(2 / 4.0);
    }

    @Test
    void whateverFailedIsAFailureComingAndGoingToo() {
        assertThat(run.failed()).containsExactly(wrong, lateLogout);
    }

    @Test
    void processorTimeIsSharedAmongCorrectOperations() {
        assertThat(run.cpuPerOperation("seller-api")).isEqualTo(1_500, within(1e-9));
    }
}
