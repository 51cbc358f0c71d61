package marketplace.perf.report;

import java.util.List;
import marketplace.perf.figures.Numbers;

/** Rows of bars, one over the other: the longest in the lightest colour behind. */
final class BarPlot {

    /**
     * One row.
     *
     * @param values from the shortest bar to the longest; not a number where there is nothing to show
     */
    record Row(String name, List<Double> values) {}

    private static final List<String> COLOURS = List.of("#1b4f8f", "#6fa3d8", "#cfe0f2");
    private static final int LEFT = 220;
    private static final int LENGTH = 560;
    private static final int ROW = 24;
    private static final int TOP = 50;

    private BarPlot() {}

    static String draw(String title, List<String> legend, List<Row> rows) {
        Svg svg = new Svg(LEFT + LENGTH + 90, TOP + ROW * rows.size() + 10, title);
        double longest = rows.stream()
                .mapToDouble(row -> row.values().getLast())
                .filter(value -> value > 0)
                .max()
                .orElse(1);
        legend(svg, legend);
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), TOP + ROW * i, LENGTH / longest);
        }
        return svg.toString();
    }

    private static void legend(Svg svg, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            svg.rectangle(LEFT + 110 * i, 26, 12, 12, COLOURS.get(i));
            svg.text(LEFT + 110 * i + 17, 36, "start", names.get(i));
        }
    }

    private static void row(Svg svg, Row row, int y, double scale) {
        svg.text(LEFT - 8, y + 15, "end", row.name());
        for (int i = row.values().size() - 1; i >= 0; i--) {
            svg.rectangle(LEFT, y + 3, length(row.values().get(i), scale), ROW - 6, COLOURS.get(i));
        }
        double longest = row.values().getLast();
        svg.text(LEFT + length(longest, scale) + 5, y + 16, "start", Numbers.of(longest));
    }

    private static double length(double value, double scale) {
        return Double.isNaN(value) ? 0 : value * scale;
    }
}
