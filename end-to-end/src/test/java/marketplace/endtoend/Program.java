package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A packaged program made quick to start, once for all tests. What making it so prints is in target/programs. */
final class Program {

    /** A few minutes are too short for the better compiler to pay off. */
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC");

    private static final Path FOLDER = Path.of("target", "programs").toAbsolutePath();
    private static final Map<Path, Program> PROGRAMS = new ConcurrentHashMap<>();

    /** What Java can keep of a program that has run once, and use when it starts again; the launcher does so, too. */
    enum Experience {
        ARCHIVE("-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),
        CACHE("-XX:AOTCacheOutput=", "-XX:AOTCache=");

        private final String made;
        private final String used;

        Experience(String made, String used) {
            this.made = made;
            this.used = used;
        }
    }

    private final Path jar;
    private final String experience;

    private Program(Path packed, Experience kind, String option, String... words) {
        String name = packed.getFileName().toString();
        Path folder = FOLDER.resolve(name.replace(".jar", ""));
        jar = folder.resolve(name);
        run(List.of("-Djarmode=tools", "-jar", packed.toString(), "extract", "--force", "--destination"), folder);
        Path kept = folder.resolve("experience");
        List<String> training = command(kind.made + kept, option);
        training.addAll(List.of(words));
        run(training);
        assertThat(kept).isRegularFile();
        experience = kind.used + kept;
    }

    /**
     * The program in that jar; the first who asks for it unpacks it, and lets it run once, with that option of Java and these
     * words.
     */
    static Program in(Path packed, Experience kind, String option, String... words) {
        return PROGRAMS.computeIfAbsent(packed, jar -> new Program(jar, kind, option, words));
    }

    /** What runs it. */
    List<String> command() {
        return command(experience);
    }

    private List<String> command(String... options) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static void run(List<String> options, Path last) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(options);
        command.add(last.toString());
        assertThat(run(command)).as(String.join(" ", command)).isZero();
    }

    private static int run(List<String> command) {
        try {
            Path output = Files.createDirectories(FOLDER).resolve("output.log");
            return Command.run(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
