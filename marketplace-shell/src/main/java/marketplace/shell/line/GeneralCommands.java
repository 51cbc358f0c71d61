package marketplace.shell.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import marketplace.shell.outcome.FileTrouble;
import marketplace.shell.screen.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;

/** Commands about commands. */
@ShellCommands
class GeneralCommands {

    private final ObjectProvider<CommandLine> commandLine;
    private final ObjectProvider<Commands> commands;
    private final Shown shown;

    GeneralCommands(ObjectProvider<CommandLine> commandLine, ObjectProvider<Commands> commands, Shown shown) {
        this.commandLine = commandLine;
        this.commands = commands;
        this.shown = shown;
    }

    @Command(name = "help", description = "Show all commands, or one with its examples", help = """
            help
            help cart add
            """)
    String help(
            @Argument(index = 0, description = "the first word of a command") @Nullable String command,
            @Argument(index = 1, description = "its second word") @Nullable String verb) {
        List<String> words = Stream.of(Optional.ofNullable(command), Optional.ofNullable(verb))
                .flatMap(Optional::stream)
                .filter(word -> !word.isEmpty())
                .toList();
        Commands all = commands.getObject();
        return words.isEmpty() ? HelpText.overview(all) : HelpText.of(all.require(words));
    }

    @Command(name = "more", description = "Go on with the list that was last shown", help = "more")
    void more() {
        List<String> next = shown.more();
        if (next.isEmpty()) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "There is no more: that was the end of the list");
        }
        ExitCode ending = commandLine.getObject().run(next);
        if (ending != ExitCode.DONE) {
            throw new CommandFailure(ending, "The list could not be continued: ask for it anew");
        }
    }

    @Command(name = "script", description = "Run a file of commands, up to the first that fails", help = """
            script morning.txt
            """)
    void script(
            @Argument(index = 0, description = "a command a line; # begins a comment") @Offers(Offers.Source.FILES)
                    Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            commandLine.getObject().runScript(() -> line(file, lines));
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static Optional<String> line(Path file, BufferedReader lines) {
        try {
            return Optional.ofNullable(lines.readLine());
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static CommandFailure unreadable(Path file, IOException failure) {
        return CommandFailure.usage("Cannot read %s: %s".formatted(file, FileTrouble.of(failure)));
    }

    @Command(name = "quit", description = "Leave the shell; so does Ctrl-D", help = "quit")
    void quit() {
        // A line of this word alone leaves the shell, in CommandLine; as the one command of a process it has nothing to
        // leave.
    }
}
