package marketplace.perf.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10    | 0 2 4 6 8 10",
                "2103  | 0 500 1,000 1,500 2,000 2,500",
                "787   | 0 200 400 600 800",
                "0.07  | 0.00 0.02 0.04 0.06 0.08",
                "5     | 0 1 2 3 4 5",
                "1000  | 0 200 400 600 800 1,000"
            })
    void reachesTheLargestValueByRoundMarks(double largest, String labels) {
        assertThat(labels(Axis.of(DoubleStream.of(largest / 3, largest)))).isEqualTo(labels);
    }

    @Test
    void isThereWithoutAnyValue() {
        assertThat(labels(Axis.of(DoubleStream.empty()))).isEqualTo("0.0 0.2 0.4 0.6 0.8 1.0");
    }

    private static String labels(Axis axis) {
        return String.join(" ", axis.marks().stream().map(axis::label).toList());
    }
}
