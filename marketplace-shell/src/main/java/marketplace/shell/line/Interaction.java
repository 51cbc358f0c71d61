package marketplace.shell.line;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import marketplace.shell.screen.Prompt;
import marketplace.shell.screen.Screen;
import marketplace.shell.setting.PrivateFiles;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads commands at a terminal, until the user leaves. */
@Component
class Interaction {

    private static final String PROMPT = "marketplace> ";
    private static final String HISTORY = "history";

    private final ObjectProvider<LineReader> reader;
    private final CommandLine commandLine;
    private final Prompt prompt;
    private final Screen screen;
    private final PrivateFiles files;

    Interaction(
            ObjectProvider<LineReader> reader,
            CommandLine commandLine,
            Prompt prompt,
            Screen screen,
            PrivateFiles files) {
        this.reader = reader;
        this.commandLine = commandLine;
        this.prompt = prompt;
        this.screen = screen;
        this.files = files;
    }

    ExitCode run() {
        // It exists before anything is written to it, so that nobody else can read it.
        files.write(HISTORY, files.read(HISTORY).orElse(""));
        prompt.hideWhatIsTypedAhead();
        LineReader lines = reader.getObject();
        lines.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        lines.option(LineReader.Option.DISABLE_HIGHLIGHTER, !screen.isColoured());
        interruptAtCtrlC(lines.getTerminal());
        screen.tell("help lists the commands, TAB completes, Ctrl-D leaves. Begin with: search");
        while (!commandLine.isLeft()) {
            try {
                run(Words.lines(lines.readLine(PROMPT)));
            } catch (UserInterruptException anotherLine) {
                // Ctrl-C gives up what was being typed, as in other shells.
            } catch (EndOfFileException leaving) {
                break;
            }
        }
        return ExitCode.DONE;
    }

    /** Ctrl-C ends the command that waits, and no more; while a line is typed, the line reader sees to it. */
    private static void interruptAtCtrlC(Terminal terminal) {
        Thread commands = Thread.currentThread();
        terminal.handle(Terminal.Signal.INT, ctrlC -> commands.interrupt());
    }

    private void run(List<String> lines) {
        try {
            if (lines.size() == 1) {
                commandLine.runLine(lines.getFirst());
            } else {
                runPasted(lines.iterator());
            }
        } finally {
            // A Ctrl-C that came too late for this command is not meant for the next one.
            Thread.interrupted();
        }
    }

    private void runPasted(Iterator<String> lines) {
        try {
            commandLine.runScript(() -> lines.hasNext() ? Optional.of(lines.next()) : Optional.empty());
        } catch (CommandFailure stopped) {
            screen.fail(stopped.getMessage());
        }
    }
}
