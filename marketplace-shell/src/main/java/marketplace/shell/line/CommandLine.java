package marketplace.shell.line;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import marketplace.shell.outcome.LoginNeeded;
import marketplace.shell.screen.Prompt;
import marketplace.shell.screen.Screen;
import marketplace.shell.screen.Streams;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/** Runs commands, tells why one failed, and offers the login where only that was missing. */
@Component
class CommandLine {

    private static final Set<String> WAYS_OUT = Set.of("quit", "exit");
    private static final InputReader NO_INPUT = new InputReader() {};

    private final LineParser parser;
    private final CommandRegistry registry;
    private final CommandExecutor executor;
    private final Screen screen;
    private final Prompt prompt;
    private final PrintWriter output;
    private boolean left;

    CommandLine(LineParser parser, CommandRegistry registry, Screen screen, Prompt prompt, Streams streams) {
        this.parser = parser;
        this.registry = registry;
        this.executor = new CommandExecutor(registry);
        this.screen = screen;
        this.prompt = prompt;
        this.output = new PrintWriter(streams.output(), true);
    }

    /** Runs one command. */
    ExitCode run(List<String> words) {
        try {
            execute(words);
            return ExitCode.DONE;
        } catch (LoginNeeded needed) {
            screen.fail(needed.getMessage());
            return logsIn(needed, words) ? run(words) : needed.exitCode();
        } catch (CommandFailure failure) {
            screen.fail(failure.getMessage());
            return failure.exitCode();
        } catch (RuntimeException unforeseen) {
            screen.fail("Something went wrong: " + reason(unforeseen));
            return ExitCode.FAILED;
        }
    }

    private void execute(List<String> words) {
        try {
            executor.execute(new CommandContext(parser.parse(words), registry, output, NO_INPUT));
            if (output.checkError()) {
                throw new CommandFailure(
                        ExitCode.FAILED,
                        "The command was done, but its result could not be written to standard output");
            }
        } catch (CommandExecutionException wrapped) {
            if (wrapped.getCause() instanceof CommandFailure failure) {
                throw failure;
            }
            throw wrapped;
        } finally {
            output.flush();
        }
    }

    /** Where the command has asked, so that the password goes to no other API. */
    private boolean logsIn(LoginNeeded needed, List<String> command) {
        if (!prompt.isPossible() || needed.username().isEmpty()) {
            return false;
        }
        List<String> login = new ArrayList<>(List.of(
                needed.role().word(), "login", "--username", needed.username().get()));
        LineParser.commonOptions(parser.parse(command))
                .forEach((name, value) -> login.add("--%s=%s".formatted(name, value)));
        return run(login) == ExitCode.DONE;
    }

    private static String reason(Throwable failure) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    }

    /**
     * Runs a command a line, up to the first that fails or that leaves the shell; an empty line, or one that begins with
     * {@code #}, is none.
     *
     * @throws CommandFailure with the exit code of the command that failed
     */
    void runScript(Supplier<Optional<String>> lines) {
        int number = 0;
        while (!left) {
            Optional<String> line = lines.get();
            if (line.isEmpty()) {
                return;
            }
            number++;
            String command = line.get().strip();
            if (!command.isEmpty() && !command.startsWith("#")) {
                ExitCode ending = runLine(command);
                if (ending != ExitCode.DONE) {
                    throw new CommandFailure(ending, "Stopped at line %d: %s".formatted(number, command));
                }
            }
        }
    }

    /** Whether a line has said so; none is run after it. */
    boolean isLeft() {
        return left;
    }

    /** Runs a command as it was typed. */
    ExitCode runLine(String line) {
        if (WAYS_OUT.contains(line)) {
            left = true;
            return ExitCode.DONE;
        }
        try {
            return run(Words.of(line));
        } catch (CommandFailure unclosedQuote) {
            screen.fail(unclosedQuote.getMessage());
            return unclosedQuote.exitCode();
        }
    }
}
