package marketplace.perf.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import marketplace.perf.load.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private final Report report = new Report("today, on a machine");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "report.md"})
    void beginsWithWhatFailed(String page) throws IOException {
        report.failed(List.of(new Call("GetItem", 0, 1, "503 store busy")));
        report.add(document -> document.heading(2, "Figures"));

        assertThat(report.isGood()).isFalse();
        assertThat(written(page)).containsSubsequence("FAILED: 1 ", "GetItem: 503 store busy", "Figures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "report.md"})
    void isNotGoodWithoutAnAuditThatPasses(String page) throws IOException {
        report.audited(false);

        assertThat(report.isGood()).isFalse();
        assertThat(written(page)).contains("FAILED").contains("audit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "report.md"})
    void saysThatAllWasRight(String page) throws IOException {
        report.failed(List.of());
        report.audited(true);

        assertThat(report.isGood()).isTrue();
        assertThat(written(page)).contains("right status and body").doesNotContain("FAILED");
    }

    @Test
    void aReplyIsTextInThePageAndNoMarkup() throws IOException {
        report.failed(List.of(new Call("GetItem", 0, 1, "<script>x</script>")));

        assertThat(written("index.html")).doesNotContain("<script>x");
    }

    private String written(String page) throws IOException {
        report.write(folder);
        return Files.readString(folder.resolve(page));
    }
}
