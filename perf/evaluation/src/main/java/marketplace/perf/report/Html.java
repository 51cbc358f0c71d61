package marketplace.perf.report;

import java.util.List;
import java.util.stream.Collectors;

/** The report as one page that needs nothing beside it. */
final class Html implements Document {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Performance of the marketplace</title>
            <style>
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
            table { border-collapse: collapse; margin: 1rem 0; }
            th, td { padding: .2rem .7rem; border-bottom: 1px solid #ddd; text-align: right; }
            th:first-child, td:first-child { text-align: left; }
            th { border-bottom: 2px solid #888; font-weight: 600; }
            pre { background: #f5f5f5; padding: .6rem; overflow-x: auto; }
            .scroll { overflow-x: auto; }
            svg { max-width: 100%; height: auto; margin: .5rem 0; }
            </style>
            </head>
            <body>
            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    @Override
    public void heading(int level, String heading) {
        element("h" + level, heading);
    }

    @Override
    public void paragraph(String paragraph) {
        element("p", paragraph);
    }

    private void element(String name, String content) {
        text.append("<%s>%s</%s>\n".formatted(name, escaped(content), name));
    }

    @Override
    public void table(List<String> head, List<List<String>> rows) {
        text.append("<div class=\"scroll\"><table>\n<thead>")
                .append(row("th", head))
                .append("</thead>\n<tbody>\n");
        rows.forEach(row -> text.append(row("td", row)));
        text.append("</tbody></table></div>\n");
    }

    private static String row(String cell, List<String> cells) {
        return cells.stream()
                .map(content -> "<%s>%s</%s>".formatted(cell, escaped(content), cell))
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    @Override
    public void plot(String svg) {
        text.append(svg).append('\n');
    }

    @Override
    public String text() {
        return text + "</body>\n</html>\n";
    }

    static String escaped(String content) {
        return content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
