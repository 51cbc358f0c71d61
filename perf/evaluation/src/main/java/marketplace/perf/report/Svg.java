package marketplace.perf.report;

import java.util.Locale;

/** A drawing under way: a box of fixed size, with its title. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height, String title) {
        text.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
                        .formatted(width, height, width, height));
        text.append(" font-family=\"system-ui, sans-serif\" font-size=\"12\">\n");
        text.append("<title>%s</title>\n".formatted(Html.escaped(title)));
        text(0, 16, "start", title, "font-weight=\"600\"");
    }

    void rectangle(double x, double y, double width, double height, String colour) {
        add("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>", x, y, width, height, colour);
    }

    void line(double x1, double y1, double x2, double y2, String colour) {
        add("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>", x1, y1, x2, y2, colour);
    }

    void dot(double x, double y, String colour) {
        add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>", x, y, colour);
    }

    void text(double x, double y, String anchor, String content) {
        text(x, y, anchor, content, "");
    }

    private void text(double x, double y, String anchor, String content, String more) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#222\" %s>%s</text>",
                x, y, anchor, more, Html.escaped(content));
    }

    private void add(String form, Object... values) {
        text.append(String.format(Locale.ROOT, form, values)).append('\n');
    }

    @Override
    public String toString() {
        return text + "</svg>";
    }
}
