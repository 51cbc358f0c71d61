package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that cannot be used ends the start with a sentence that says why. */
@OnSharedPlatform
class DataFolderIT {

    @TempDir
    private Path folder;

    @Test
    void isUsedByOneProcessAtATime() throws IOException {
        assertThat(refusalOn(Platform.running().data(), "on-data-in-use"))
                .contains("The database at spring.datasource.url=", "cannot be used: another process has it open.");
    }

    @Test
    void isAFolderInWhichFilesCanBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(refusalOn(file.resolve("data"), "on-a-file"))
                .contains("cannot be used: its files cannot be written", file.toString());
    }

    @Test
    void mayHaveAQuoteInItsName() throws IOException {
        Path data = Files.createDirectory(folder.resolve("o'neil"));
        AppProcess other = Platform.running().another(App.PRODUCT_DB, "on-quoted-data", AppProcess.DATA + data);
        other.start();
        other.awaitReady();
        other.stop();
        assertThat(data.resolve("product.mv.db")).isNotEmptyFile();
    }

    /** What another product store says before it gives up. */
    private static String refusalOn(Path data, String name) throws IOException {
        AppProcess other = Platform.running().another(App.PRODUCT_DB, name, AppProcess.DATA + data);
        other.start();
        assertThat(other.awaitEnd()).isNotZero();
        return Files.readString(other.output());
    }
}
