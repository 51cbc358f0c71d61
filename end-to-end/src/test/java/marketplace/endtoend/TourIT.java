package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour that newcomers read and run. */
@OnSharedPlatform
class TourIT {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void isAnsweredAtEachStepAsThePageSays(@TempDir Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("tour.md");
        ProcessBuilder tour = new ProcessBuilder("bash", DOCS.resolve("tour.sh").toString(), "--markdown")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        tour.environment().put("SELLER_API", Platform.running().url(App.SELLER_API));
        tour.environment().put("BUYER_API", Platform.running().url(App.BUYER_API));
        int ending = tour.start().waitFor();
        assertThat(ending).as(Files.readString(output)).isZero();
        assertThat(steps(output)).isEqualTo(steps(DOCS.resolve("tour.md")));
    }

    /** What does not change from run to run: the titles, and the statuses. */
    private static List<String> steps(Path page) throws IOException {
        return Files.readString(page, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("#") || line.startsWith("HTTP/"))
                .map(String::strip)
                .toList();
    }
}
