package marketplace.perf.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarPlotTest {

    /** Of a function that never had the right reply there are no response times; the others are shown all the same. */
    @Test
    void showsWhatThereIs() {
        String plot = BarPlot.draw(
                "ms",
                List.of("p50"),
                List.of(new BarPlot.Row("GetItem", List.of(Double.NaN)), new BarPlot.Row("Login", List.of(2.0))));

        assertThat(plot).doesNotContain("NaN").contains("width=\"560");
    }

    @Test
    void showsThatThereIsNothing() {
        assertThat(BarPlot.draw("ops/s", List.of("mean"), List.of(new BarPlot.Row("1 + 1", List.of(0.0)))))
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }
}
