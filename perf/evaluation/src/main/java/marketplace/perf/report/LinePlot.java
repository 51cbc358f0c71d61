package marketplace.perf.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Lines over a common axis. */
final class LinePlot {

    /** A point of a line. */
    record Point(double x, double y) {}

    /** A line, from left to right. */
    record Line(String name, List<Point> points) {}

    /** In degrees of hue: so far from the colour of the line before, and never the same again. */
    private static final double GOLDEN_ANGLE = 137.508;

    private static final int LEFT = 70;
    private static final int TOP = 30;
    private static final int WIDTH = 620;
    private static final int HEIGHT = 260;

    private final Svg svg;
    private final Axis right;
    private final Axis up;

    private LinePlot(String title, List<Line> lines) {
        this.svg = new Svg(LEFT + WIDTH + 280, TOP + HEIGHT + 45, title);
        this.right = axis(lines, Point::x);
        this.up = axis(lines, Point::y);
    }

    private static Axis axis(List<Line> lines, ToDoubleFunction<Point> side) {
        return Axis.of(lines.stream().flatMap(line -> line.points().stream()).mapToDouble(side));
    }

    static String draw(String title, String across, List<Line> lines) {
        LinePlot plot = new LinePlot(title, lines);
        plot.axes(across);
        for (int i = 0; i < lines.size(); i++) {
            plot.line(lines.get(i), colour(i), i);
        }
        return plot.svg.toString();
    }

    private static String colour(int number) {
        return "hsl(" + Math.round(210 + number * GOLDEN_ANGLE) % 360 + ", 60%, 40%)";
    }

    private void axes(String across) {
        for (double mark : up.marks()) {
            svg.line(LEFT, y(mark), LEFT + WIDTH, y(mark), mark == 0 ? "#222" : "#ddd");
            svg.text(LEFT - 8, y(mark) + 4, "end", up.label(mark));
        }
        for (double mark : right.marks()) {
            svg.text(x(mark), TOP + HEIGHT + 18, "middle", right.label(mark));
        }
        svg.text(LEFT + WIDTH / 2.0, TOP + HEIGHT + 38, "middle", across);
    }

    private void line(Line line, String colour, int number) {
        Point last = line.points().getFirst();
        for (Point point : line.points()) {
            svg.line(x(last.x()), y(last.y()), x(point.x()), y(point.y()), colour);
            svg.dot(x(point.x()), y(point.y()), colour);
            last = point;
        }
        svg.rectangle(LEFT + WIDTH + 15, TOP + 20 * number, 12, 12, colour);
        svg.text(LEFT + WIDTH + 32, TOP + 20 * number + 11, "start", line.name());
    }

    private double x(double value) {
        return LEFT + value / right.end() * WIDTH;
    }

    private double y(double value) {
        return TOP + HEIGHT - value / up.end() * HEIGHT;
    }
}
