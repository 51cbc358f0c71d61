package marketplace.shell.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** Rows of cells in aligned columns; the longest texts give way where the screen is too narrow. */
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    private Table(List<Column> columns) {
        this.columns = columns;
    }

    private record Column(String title, boolean right) {}

    private record Row(List<String> cells, boolean faint) {}

    /** A table with these titles; a title that begins with {@code >} is of a column of figures, aligned to the right. */
    public static Table of(String... titles) {
        return new Table(List.of(titles).stream()
                .map(title -> new Column(title.replaceFirst("^>", ""), title.startsWith(">")))
                .toList());
    }

    /** Adds a row. */
    public Table row(Object... cells) {
        return add(false, cells);
    }

    /** Adds a row of something that is not to be had. */
    public Table faintRow(Object... cells) {
        return add(true, cells);
    }

    private Table add(boolean faint, Object... cells) {
        rows.add(new Row(
                List.of(cells).stream()
                        .map(cell -> PlainText.of(String.valueOf(cell)))
                        .toList(),
                faint));
        return this;
    }

    /** The lines of the table, none wider than that many places unless the figures need them. */
    String render(int width, boolean styled) {
        int[] widths = fit(width);
        List<String> lines = new ArrayList<>();
        lines.add(style(line(columns.stream().map(Column::title).toList(), widths), styled ? Style.BOLD : null));
        for (Row row : rows) {
            lines.add(style(line(row.cells(), widths), styled && row.faint() ? Style.FAINT : null));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String style(String line, @Nullable Style style) {
        return style == null ? line : style.apply(line);
    }

    private int[] fit(int width) {
        int[] widths = IntStream.range(0, columns.size()).map(this::widest).toArray();
        int excess = IntStream.of(widths).sum() + GAP.length() * (columns.size() - 1) - width;
        while (excess > 0) {
            int longest = longestText(widths);
            if (widths[longest] <= NARROWEST) {
                break;
            }
            widths[longest]--;
            excess--;
        }
        return widths;
    }

    private int longestText(int[] widths) {
        return IntStream.range(0, widths.length)
                .boxed()
                .filter(column -> !columns.get(column).right())
                .max(Comparator.comparingInt(column -> widths[column]))
                .orElse(0);
    }

    private int widest(int column) {
        return Math.max(
                width(columns.get(column).title()),
                rows.stream()
                        .mapToInt(row -> width(row.cells().get(column)))
                        .max()
                        .orElse(0));
    }

    private String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> cell(
                        cells.get(column), widths[column], columns.get(column).right()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String cell(String text, int width, boolean right) {
        String shown = width(text) <= width ? text : cut(text, width);
        String padding = " ".repeat(Math.max(0, width - width(shown)));
        return right ? padding + shown : shown + padding;
    }

    private static String cut(String text, int width) {
        return new AttributedString(text).columnSubSequence(0, width - 1).toString() + "…";
    }

    /** How many places a text takes: some characters take two, some none. */
    private static int width(String text) {
        return new AttributedString(text).columnLength();
    }
}
