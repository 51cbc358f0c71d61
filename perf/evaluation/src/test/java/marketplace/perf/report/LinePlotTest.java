package marketplace.perf.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import marketplace.perf.report.LinePlot.Line;
import marketplace.perf.report.LinePlot.Point;
import org.junit.jupiter.api.Test;

class LinePlotTest {

    private static final Pattern DOT = Pattern.compile("<circle [^>]*fill=\"([^\"]+)\"");

    @Test
    void eachLineHasAColourOfItsOwn() {
        List<Line> lines = IntStream.range(0, 20)
                .mapToObj(i -> new Line("line " + i, List.of(new Point(1, i))))
                .toList();

        List<String> colours = DOT.matcher(LinePlot.draw("many", "across", lines))
                .results()
                .map(dot -> dot.group(1))
                .toList();

        assertThat(colours).hasSize(20).doesNotHaveDuplicates();
    }
}
