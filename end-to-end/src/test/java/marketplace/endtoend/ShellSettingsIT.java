package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where passwords go, and how results are shown: only the shell's own file, variables and options decide that. */
@OnSharedPlatform
class ShellSettingsIT {

    private static final String NOBODY = "http://127.0.0.1:1";

    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    private Shell.Ending status(Map<String, String> variables) {
        return shell.runWhere(
                builder -> {
                    builder.directory(folder.toFile());
                    builder.environment().remove("MARKETPLACE_SELLER_API");
                    builder.environment().remove("MARKETPLACE_BUYER_API");
                    builder.environment().putAll(variables);
                },
                "status");
    }

    private void ownFileNamesTheApis(String... more) {
        String apis = "seller-api=%s%nbuyer-api=%s%n"
                .formatted(
                        Platform.running().url(App.SELLER_API),
                        Platform.running().url(App.BUYER_API));
        shell.file("config.properties", apis + String.join("\n", more));
    }

    private void expectTableOfItsOwnApis(Map<String, String> variables) {
        assertThat(status(variables).expect(0).output())
                .startsWith("API ")
                .contains(Platform.running().url(App.SELLER_API))
                .contains(Platform.running().url(App.BUYER_API));
    }

    @Test
    void heedsItsOwnFile() {
        ownFileNamesTheApis("output=json");
        assertThat(status(Map.of()).expect(0).output())
                .startsWith("[{")
                .contains(Platform.running().url(App.SELLER_API));
    }

    @Test
    void heedsNoVariablesThatAreNotMeantForIt() {
        ownFileNamesTheApis();
        Map<String, String> common =
                Map.of("SELLER_API", NOBODY, "BUYER_API", NOBODY, "OUTPUT", "json", "CA", "/nowhere", "DEBUG", "true");
        expectTableOfItsOwnApis(common);
    }

    @Test
    void heedsNoFilesOfTheFolderThatTheUserIsIn() throws IOException {
        ownFileNamesTheApis();
        Files.writeString(
                folder.resolve("application.properties"),
                "marketplace.shell.seller-api=%1$s%nmarketplace.shell.output=json%n".formatted(NOBODY));
        Path config = Files.createDirectory(folder.resolve("config"));
        Files.writeString(config.resolve("application.yaml"), "seller-api: %s%n".formatted(NOBODY));
        expectTableOfItsOwnApis(Map.of());
    }

    @Test
    void heedsItsOwnVariablesBeforeItsFile() {
        ownFileNamesTheApis();
        assertThat(status(Map.of("MARKETPLACE_OUTPUT", "json", "MARKETPLACE_BUYER_API", NOBODY))
                        .expect(6)
                        .output())
                .startsWith("[{")
                .contains(NOBODY)
                .contains(Platform.running().url(App.SELLER_API));
    }
}
