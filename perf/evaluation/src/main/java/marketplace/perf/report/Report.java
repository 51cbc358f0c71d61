package marketplace.perf.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import marketplace.perf.load.Call;

/** What an evaluation found, as it grows; written out as a page and as Markdown. */
public final class Report {

    private final String occasion;
    private final List<Consumer<Document>> sections = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    /** With when and where it was measured. */
    public Report(String occasion) {
        this.occasion = occasion;
    }

    /** Adds a section. */
    void add(Consumer<Document> section) {
        sections.add(section);
    }

    /** Notes failed calls, with which the report begins. */
    void failed(List<Call> calls) {
        calls.forEach(call -> failures.add(call.function() + ": " + call.failure()));
    }

    /** Notes what the audit said of a marketplace; one that lost something is as good as a wrong reply. */
    public void audited(boolean passed) {
        if (!passed) {
            failures.add("the audit of the marketplace failed; its log says why");
        }
    }

    /** Whether every reply was right, and nothing got lost. */
    public boolean isGood() {
        return failures.isEmpty();
    }

    /** Writes {@code index.html} and {@code report.md}. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("index.html"), in(new Html()));
            Files.writeString(folder.resolve("report.md"), in(new Markdown()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String in(Document document) {
        document.heading(1, "Performance of the marketplace");
        verdict(document);
        document.paragraph("Measured: " + occasion + ".");
        sections.forEach(section -> section.accept(document));
        return document.text();
    }

    private void verdict(Document document) {
        document.paragraph(
                isGood()
                        ? "Every measured call had the right status and body."
                        : "FAILED: %d calls had a wrong reply or none, or the audit failed; these figures are worth nothing. The first failures:"
                                .formatted(failures.size()));
        failures.stream().limit(5).forEach(document::paragraph);
    }
}
