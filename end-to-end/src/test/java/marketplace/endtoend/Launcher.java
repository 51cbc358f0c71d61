package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The operator's command, {@code ./marketplace}, on the data of the platform that all tests share unless said otherwise. */
final class Launcher {

    private static final Path PROGRAM = Path.of("..", "marketplace").toAbsolutePath();
    private static final Path OUTPUT = Path.of("target", "platform", "launcher.log");

    /** The operator's, who has curl show more than what is asked for. */
    private static final Path HOME = homeWithSettingsOfCurl();

    private Launcher() {}

    static void backsUpTo(Path file) {
        assertThat(run("backup", file)).as("backup; see " + OUTPUT).isZero();
    }

    /** A backup that must fail, as there is something of that name already. */
    static void refusesToBackUpTo(Path file) throws IOException {
        assertThat(refusal("backup", file.toString())).contains("there is a file " + file + " already");
    }

    /** Whether a backup says that it has been made. */
    static boolean saysThatItBacksUpTo(Path file) {
        return run("backup", file) == 0;
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

    /** A file that is read no further than somebody has written it. */
    static Path pipe(Path file) {
        assertThat(Command.run(new ProcessBuilder("mkfifo", file.toString()))).isZero();
        return file;
    }

    /** A restore that has begun with its work, and has not ended. */
    static Process beginsToRestore(Path file) throws IOException {
        Process restore = process(words("restore", file.toString()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(OUTPUT.toFile()))
                .start();
        Await.within(Duration.ofSeconds(30), "the restore holds the data", () -> Files.exists(holder()));
        return restore;
    }

    private static Path holder() {
        return Platform.running().data().resolve(Path.of("run", "lock", "holder"));
    }

    /** A command that must fail, as another one has the data. */
    static void refuses(String command) throws IOException {
        assertThat(refusal(command))
                .contains("under way in " + Platform.running().data());
    }

    /** A restore that must fail, as stores that were started by hand have the databases open, and move nothing. */
    static void refusesToRestoreUnderTheStores(Path file) throws IOException {
        assertThat(refusal("restore", file.toString()))
                .contains("has this open")
                .contains(Platform.running().data().resolve("product.mv.db").toString())
                .contains(Platform.running().data().resolve("customer.mv.db").toString());
    }

    private static String refusal(String... command) throws IOException {
        return refusal(process(words(command)));
    }

    /** What a command says that must fail. */
    static String refusal(ProcessBuilder command) throws IOException {
        return said(1, command);
    }

    /** What a command says that ends with this exit code. */
    static String said(int status, ProcessBuilder command) throws IOException {
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isEqualTo(status);
        return said;
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

    /** A backup onto a disk that is as good as full must fail, say why, and leave nothing. */
    static void cannotBackUpForLackOfSpace(Path file) throws IOException {
        // Where a file becomes too long, writing fails as on a full disk, instead of ending the process.
        List<String> words = new ArrayList<>(List.of("bash", "-c", "trap '' XFSZ; ulimit -f 2; exec \"$@\"", "bash"));
        words.addAll(words("backup", file.toString()));
        assertThat(refusal(process(words)))
                .contains("cannot write beside " + file)
                .contains("the disk is full");
        assertThat(file.getParent()).isEmptyDirectory();
    }

    /** As somebody does who stands in the folder of the file. */
    private static int run(String command, Path file) {
        return Command.run(process(words(command, file.getFileName().toString()))
                .directory(file.getParent().toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(OUTPUT.toFile())));
    }

    private static List<String> words(String... command) {
        return words(Platform.running().data(), Platform.running().port(App.CUSTOMER_DB), command);
    }

    private static List<String> words(Path data, int basePort, String... command) {
        List<String> words = new ArrayList<>(List.of(PROGRAM.toString()));
        words.addAll(List.of(command));
        words.addAll(List.of("--data", data.toString(), "--base-port", String.valueOf(basePort)));
        return words;
    }

    /** A command on other data. */
    static ProcessBuilder on(Path data, int basePort, String... command) {
        return process(words(data, basePort, command));
    }

    private static ProcessBuilder process(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HOME", HOME.toString());
        return builder;
    }

    private static Path homeWithSettingsOfCurl() {
        try {
            Path home = Files.createDirectories(OUTPUT.resolveSibling("home").toAbsolutePath());
            Files.writeString(home.resolve(".curlrc"), "include\n");
            return home;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
