package marketplace.store.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class WrongDatabaseAnalyzerTest {

    @TempDir
    private Path folder;

    @Test
    void saysThatAnotherProcessHasTheDatabaseOpen() throws IOException {
        Path file = Files.createFile(folder.resolve("store.mv.db"));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(explanationOf(url(folder.resolve("store"))))
                    .startsWith("The database at spring.datasource.url=jdbc:h2:file:")
                    .endsWith("cannot be used: another process has it open.");
        }
    }

    @Test
    void saysWhichFileCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(explanationOf(url(file.resolve("store"))))
                .contains("cannot be used: its files cannot be written", file.toString());
    }

    @Test
    void saysThatAServerIsAway() {
        assertThat(explanationOf("jdbc:postgresql://127.0.0.1:9/store"))
                .contains("cannot be used", "Connection refused");
    }

    @Test
    void showsNoPassword() {
        assertThat(explanationOf("jdbc:postgresql://127.0.0.1:9/store?user=me&password=secret&ssl=true"))
                .contains("127.0.0.1:9/store?user=me&password=***&ssl=true")
                .doesNotContain("secret");
    }

    private static String url(Path database) {
        return "jdbc:h2:file:" + database + ";TRACE_LEVEL_FILE=0";
    }

    private static String explanationOf(String url) {
        SQLException failure =
                catchThrowableOfType(SQLException.class, () -> DriverManager.getConnection(url, "somebody", ""));
        return new WrongDatabaseAnalyzer(new MockEnvironment().withProperty("spring.datasource.url", url))
                .analyze(new IllegalStateException(failure), failure)
                .getDescription();
    }
}
