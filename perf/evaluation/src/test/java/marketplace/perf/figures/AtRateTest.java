package marketplace.perf.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import marketplace.perf.load.Call;
import marketplace.perf.load.Run;
import marketplace.perf.load.Scenario;
import marketplace.perf.load.Scenario.Mix;
import org.junit.jupiter.api.Test;

class AtRateTest {

    private static final long MILLI = 1_000_000;

    /** One call each millisecond for a second; the clients come within the first 40 ms, when calls take long. */
    private final AtRate rate = new AtRate(
            0.5,
            1_000,
            new Run(
                    new Scenario(1, 1, 500, Mix.CLASSIC),
                    LongStream.range(0, 1_000)
                            .mapToObj(moment ->
                                    new Call("GetItem", moment * MILLI, moment < 40 ? 30 * MILLI : MILLI, null))
                            .toList(),
                    Map.of()));

    @Test
    void countsTheCallsThatWereMadeWhileAllClientsCalled() {
        assertThat(rate.responses().p99()).isEqualTo(1);
    }

    @Test
    void spreadsAsFarAsTheSlowestHundredthOfThoseIsFromTheMiddle() {
        assertThat(rate.spread()).isEqualTo(1);
    }

    @Test
    void countsWhatWasServedMeanwhile() {
        assertThat(rate.served()).isBetween(990.0, 1_040.0);
    }
}
