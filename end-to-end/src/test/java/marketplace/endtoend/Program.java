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

/** A packaged program as it starts quickly: unpacked, once for all tests. What making it so prints is in target/programs. */
final class Program {

    /** A few minutes are too short for the better compiler to pay off. */
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC");

    private static final Path FOLDER = Path.of("target", "programs").toAbsolutePath();
    private static final Map<Path, Program> PROGRAMS = new ConcurrentHashMap<>();

    private final Path jar;

    private Program(Path packed) {
        String name = packed.getFileName().toString();
        Path folder = FOLDER.resolve(name.replace(".jar", ""));
        jar = folder.resolve(name);
        run(List.of("-Djarmode=tools", "-jar", packed.toString(), "extract", "--force", "--destination"), folder);
    }

    /** The program in that jar; the first who asks for it unpacks it. */
    static Program in(Path packed) {
        return PROGRAMS.computeIfAbsent(packed, Program::new);
    }

    /** What runs it, with these options of Java. */
    List<String> command(String... options) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** A cache of what Java comes to know of the program when it does this once, as the launcher makes one, too. */
    Path trained(String option, String... words) {
        Path cache = Path.of(jar.toString().replace(".jar", ".aot"));
        List<String> command = command("-XX:AOTCacheOutput=" + cache, option);
        command.addAll(List.of(words));
        run(command);
        assertThat(cache).isRegularFile();
        return cache;
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
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
