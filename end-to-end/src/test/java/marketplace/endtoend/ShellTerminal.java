package marketplace.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jline.builtins.ScreenTerminal;

/** The shell at a real terminal, which the program {@code script} (util-linux) makes: its screen and its keyboard. */
final class ShellTerminal implements AutoCloseable {

    static final String TAB = "\t";
    static final String ENTER = "\r";
    static final String CTRL_C = "\u0003";

    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WIDTH = 100;
    private static final int HEIGHT = 60;

    private final ScreenTerminal screen = new ScreenTerminal(WIDTH, HEIGHT);
    private final StringBuffer everything = new StringBuffer();
    private final Process process;
    private final Thread watcher;

    private ShellTerminal(Process process) {
        this.process = process;
        watcher = Thread.ofVirtual().start(this::watch);
    }

    /**
     * Opens it with these words, after which the terminal's settings are shown.
     *
     * @param redirection where the streams go that do not go to the terminal, as {@code >file}
     */
    static ShellTerminal open(Shell shell, String redirection, String... words) {
        return open(shell, Map.of(), redirection, words);
    }

    /** One with these variables in the environment, too. */
    static ShellTerminal open(Shell shell, Map<String, String> variables, String redirection, String... words) {
        assumeTrue(Files.isExecutable(SCRIPT), "util-linux's script is not installed");
        String command =
                Shell.command(words).stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        ProcessBuilder builder = new ProcessBuilder(
                SCRIPT.toString(),
                "-qfec",
                // Ctrl-C is for the shell of the marketplace, not for the one that waits for it here; and it is heard,
                // though tests that run in the background ignore it.
                "trap : INT; stty cols %d rows %d; env --default-signal=INT %s %s; stty -a"
                        .formatted(WIDTH, HEIGHT, command, redirection),
                "/dev/null");
        shell.prepare(builder);
        builder.environment().put("TERM", "xterm");
        builder.environment().putAll(variables);
        try {
            return new ShellTerminal(builder.redirectErrorStream(true).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void watch() {
        try (InputStream output = process.getInputStream();
                Reader text = new InputStreamReader(output, StandardCharsets.UTF_8)) {
            char[] part = new char[4096];
            for (int length = text.read(part); length > 0; length = text.read(part)) {
                String written = new String(part, 0, length);
                everything.append(written);
                screen.write(written);
            }
        } catch (IOException ended) {
            // The terminal is gone with the shell.
        }
    }

    void type(String keys) {
        try {
            OutputStream keyboard = process.getOutputStream();
            keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As a terminal tells what is pasted from what is typed. */
    void paste(String text) {
        type("\u001B[200~" + text + "\u001B[201~");
    }

    void awaitScreen(String text) {
        try {
            Await.within(PATIENCE, text, () -> lines().contains(text));
        } catch (AssertionError missing) {
            throw new AssertionError("The screen lacks \"" + text + "\":\n" + lines(), missing);
        }
    }

    private String lines() {
        return screen.toString();
    }

    void awaitLine(String text, String answer) {
        awaitScreen(text);
        type(answer + ENTER);
    }

    void awaitEnd() {
        Await.within(PATIENCE, "the shell ends", () -> !process.isAlive() && !watcher.isAlive());
    }

    /** All that the terminal has ever been told to show. */
    String everything() {
        return everything.toString();
    }
}
