package marketplace.perf.report;

import java.util.List;
import java.util.stream.Collectors;

/** The report for the repository: text and tables. */
final class Markdown implements Document {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void heading(int level, String heading) {
        text.append("#".repeat(level)).append(' ').append(heading).append("\n\n");
    }

    @Override
    public void paragraph(String paragraph) {
        text.append(paragraph).append("\n\n");
    }

    @Override
    public void table(List<String> head, List<List<String>> rows) {
        row(head);
        text.append("|---|").append("---:|".repeat(head.size() - 1)).append('\n');
        rows.forEach(this::row);
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public void plot(String svg) {
        // The tables say the same in figures.
    }

    @Override
    public String text() {
        return text.toString().stripTrailing() + "\n";
    }
}
