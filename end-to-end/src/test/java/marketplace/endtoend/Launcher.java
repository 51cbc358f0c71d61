package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The operator's command, {@code ./marketplace}, on the data of the platform that all tests share. */
final class Launcher {

    private static final Path PROGRAM = Path.of("..", "marketplace");
    private static final Path OUTPUT = Path.of("target", "platform", "launcher.log");

    private Launcher() {}

    static void backsUpTo(Path file) {
        assertThat(run("backup", file)).as("backup; see " + OUTPUT).isZero();
    }

    static void restores(Path file) {
        assertThat(run("restore", file)).as("restore; see " + OUTPUT).isZero();
    }

    /** A restore that must fail, and leave every byte of the data as it is. */
    static void refusesToRestore(Path file) throws IOException {
        Map<String, byte[]> before = data();
        assertThat(run("restore", file)).as("restore of " + file).isEqualTo(1);
        assertThat(data()).containsExactlyEntriesOf(before);
    }

    private static Map<String, byte[]> data() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Platform.running().data())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static int run(String command, Path file) {
        List<String> words = List.of(
                PROGRAM.toString(),
                command,
                file.toString(),
                "--data",
                Platform.running().data().toString(),
                "--base-port",
                String.valueOf(Platform.running().port(App.CUSTOMER_DB)));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(OUTPUT.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            return builder.start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
