package marketplace.shell.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import marketplace.shell.outcome.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    @TempDir
    private Path home;

    @Test
    void leavesNoTokenBehindThatItCouldNotKeep() throws IOException {
        Files.createDirectories(home.resolve("session.json/in-the-way"));
        PrivateFiles files = new PrivateFiles(new ShellProperties(home, "", "", "", ""));
        assertThatThrownBy(() -> files.write("session.json", "a token"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("Cannot write " + home.resolve("session.json") + ": ")
                .hasMessageNotContaining("Exception");
        assertThat(home).isDirectoryNotContaining(Files::isRegularFile);
    }
}
