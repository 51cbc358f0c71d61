package marketplace.shell.screen;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the user, on standard error where data goes elsewhere than to the terminal; what is typed here comes into no
 * history, and what is secret is masked.
 */
@Component
public class Prompt {

    /** What an option for such a file is described as. */
    public static final String PASSWORD_FILE = "a file whose first line is the password";

    private static final char MASK = '*';

    private final Streams streams;
    private final ObjectProvider<Terminal> terminal;

    Prompt(Streams streams, ObjectProvider<Terminal> terminal) {
        this.streams = streams;
        this.terminal = terminal;
    }

    /** Whether anybody is there to answer. */
    public boolean isPossible() {
        return streams.areInteractive();
    }

    /**
     * From now on the terminal shows only what a question or a prompt asks it to: what is typed before that may be the
     * answer to a masked one (but a dumb one shows it). The shell's end gives the terminal back as it was.
     */
    public void hideWhatIsTypedAhead() {
        terminal.getObject().echo(false);
    }

    /** Asks for a text that everybody may see. */
    public String ask(String question) {
        return read(question, null);
    }

    /** Asks for a secret: masked at a terminal, or not shown at all where that is dumb. */
    public String askSecret(String question) {
        return read(question, MASK);
    }

    /** A password: the first line of that file, else asked for at a terminal, else one line of standard input. */
    public String password(String question, @Nullable Path file) {
        if (file != null) {
            return firstLine(file);
        }
        return isPossible()
                ? askSecret(question)
                : streams.readLine()
                        .orElseThrow(() -> CommandFailure.usage(
                                "A password is needed: one line of standard input, or --password-file FILE"));
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException failure) {
            throw CommandFailure.usage("Cannot read the password from " + file);
        }
    }

    /**
     * Asks whether to go on.
     *
     * @throws CommandFailure if the answer is no, or if nobody is there to give one
     */
    public void confirm(String question) {
        if (!isPossible()) {
            throw CommandFailure.usage("Nobody is there to confirm this: add --yes");
        }
        if (!ask(question + " [y/N] ").trim().toLowerCase(Locale.ROOT).startsWith("y")) {
            throw cancelled();
        }
    }

    private String read(String question, @Nullable Character mask) {
        hideWhatIsTypedAhead();
        try {
            return mask != null && isDumb() ? readUnseen(question) : readSeen(question, mask);
        } catch (UserInterruptException | EndOfFileException givenUp) {
            throw cancelled();
        }
    }

    private String readSeen(String question, @Nullable Character mask) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal.getObject())
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .build();
        return reader.readLine(question, mask);
    }

    /** On such a terminal a line reader can neither mask nor turn the echo off. */
    private boolean isDumb() {
        return terminal.getObject().getType().startsWith(Terminal.TYPE_DUMB);
    }

    private static String readUnseen(String question) {
        Console console = System.console();
        if (console == null) {
            throw CommandFailure.usage(
                    "This terminal would show the secret: use a file for it, or leave standard output to the terminal");
        }
        char[] answer = console.readPassword("%s", question);
        if (answer == null) {
            throw new EndOfFileException();
        }
        return String.valueOf(answer);
    }

    private static CommandFailure cancelled() {
        return new CommandFailure(ExitCode.FAILED, "Cancelled; nothing has been done.");
    }
}
