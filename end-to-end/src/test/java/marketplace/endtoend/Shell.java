package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The packaged shell, each command a process, with files of its own. */
final class Shell {

    private static final Path JAR = Path.of("..", "marketplace-shell", "target", "app", "marketplace-shell.jar");
    private static final long MOST_SECONDS = 60;

    private static final Path HOMES = Path.of("target", "shells").toAbsolutePath();

    private final Supplier<Platform> platform;
    private final Path home;

    Shell() {
        this(Platform::running);
    }

    /** One for the APIs of that platform. */
    Shell(Supplier<Platform> platform) {
        this.platform = platform;
        try {
            home = Files.createTempDirectory(Files.createDirectories(HOMES), "home");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a process ended with, and what it said. */
    record Ending(int code, String output, String error) {

        Ending expect(int expected) {
            assertThat(code).as("%s%n%s", output, error).isEqualTo(expected);
            return this;
        }
    }

    Path home() {
        return home;
    }

    /** That of the session in which a seller or a buyer is logged in. */
    String token(String role) {
        try {
            String session = Files.readString(home.resolve(role + "-session.json"));
            return Http.JSON.readTree(session).get("token").asString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(home.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One that found nobody to answer has made it quick to start. */
    static List<String> command(String... words) {
        List<String> command = Program.in(
                        JAR,
                        Program.Experience.CACHE,
                        "-Dmarketplace.shell.home=" + JAR.resolveSibling("training"),
                        "--buyer-api",
                        "http://127.0.0.1:9",
                        "search")
                .command();
        command.addAll(List.of(words));
        return command;
    }

    Ending run(String... words) {
        return runWithInput("", words);
    }

    /** Commands of a file, a line each. */
    Ending runScript(String lines) {
        return run("script", file("script.txt", lines).toString());
    }

    /** What a script gives to standard input is a password a line. */
    Ending runWithInput(String input, String... words) {
        input.lines().forEach(Secrets::note);
        return run(input, builder -> {}, words);
    }

    /** In another folder, or with other variables of the environment. */
    Ending runWhere(Consumer<ProcessBuilder> circumstances, String... words) {
        return run("", circumstances, words);
    }

    private Ending run(String input, Consumer<ProcessBuilder> circumstances, String... words) {
        Path output = file("output", "");
        Path error = file("error", "");
        ProcessBuilder builder = new ProcessBuilder(command(words))
                .redirectInput(file("input", input).toFile())
                .redirectOutput(output.toFile())
                .redirectError(error.toFile());
        prepare(builder);
        circumstances.accept(builder);
        try {
            Process process = builder.start();
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Ending(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8),
                    Files.readString(error, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    void prepare(ProcessBuilder builder) {
        builder.environment().put("MARKETPLACE_SHELL_HOME", home.toString());
        builder.environment().put("MARKETPLACE_SELLER_API", platform.get().url(App.SELLER_API));
        builder.environment().put("MARKETPLACE_BUYER_API", platform.get().url(App.BUYER_API));
        builder.environment().put("LC_ALL", "C.UTF-8");
    }
}
