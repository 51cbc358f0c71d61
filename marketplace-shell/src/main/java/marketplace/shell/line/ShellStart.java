package marketplace.shell.line;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import marketplace.shell.screen.Prompt;
import marketplace.shell.screen.Screen;
import marketplace.shell.screen.Streams;
import marketplace.shell.setting.Settings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** Begins with what the process was called with: one command, a script, or a shell to type in. */
@Component("springShellApplicationRunner")
class ShellStart implements ApplicationRunner, ExitCodeGenerator {

    private final LineParser parser;
    private final CommandLine commandLine;
    private final Interaction interaction;
    private final Settings settings;
    private final Prompt prompt;
    private final Streams streams;
    private final Screen screen;
    private ExitCode ending = ExitCode.DONE;

    ShellStart(
            LineParser parser,
            CommandLine commandLine,
            Interaction interaction,
            Settings settings,
            Prompt prompt,
            Streams streams,
            Screen screen) {
        this.parser = parser;
        this.commandLine = commandLine;
        this.interaction = interaction;
        this.settings = settings;
        this.prompt = prompt;
        this.streams = streams;
        this.screen = screen;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            ending = begin(List.of(arguments.getSourceArgs()));
        } catch (CommandFailure failure) {
            screen.fail(failure.getMessage());
            ending = failure.exitCode();
        }
    }

    private ExitCode begin(List<String> words) {
        Deque<String> command = new ArrayDeque<>(words);
        settings.keep(parser.leading(command));
        if (!command.isEmpty()) {
            return command.getFirst().startsWith("@") && command.size() == 1
                    ? commandLine.run(List.of("script", command.getFirst().substring(1)))
                    : commandLine.run(List.copyOf(command));
        }
        if (prompt.isPossible()) {
            return interaction.run();
        }
        commandLine.runScript(streams::readLine);
        return ExitCode.DONE;
    }

    @Override
    public int getExitCode() {
        return ending.number();
    }
}
