package marketplace.shell.line;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import marketplace.shell.api.ApiProblem;
import marketplace.shell.api.Explanation;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.screen.Screen;
import marketplace.shell.setting.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** A command with what all have in common: the common options, help, and failures that are sentences. */
class GuardedCommand implements Command {

    private final Command command;
    private final Syntax syntax;
    private final Settings settings;
    private final Screen screen;

    GuardedCommand(Command command, Syntax syntax, Settings settings, Screen screen) {
        this.command = command;
        this.syntax = syntax;
        this.settings = settings;
        this.screen = screen;
    }

    @Override
    public String getName() {
        return command.getName();
    }

    @Override
    public String getDescription() {
        return command.getDescription();
    }

    @Override
    public String getHelp() {
        return HelpText.of(syntax);
    }

    @Override
    public List<CommandOption> getOptions() {
        return command.getOptions();
    }

    @Override
    public ExitStatus execute(CommandContext context) throws Exception {
        if (context.getOptionByLongName(LineParser.HELP) != null) {
            context.outputWriter().println(getHelp());
            return ExitStatus.OK;
        }
        Map<String, String> outer = settings.add(LineParser.commonOptions(context.parsedInput()));
        try {
            screen.next("");
            ExitStatus status = command.execute(context);
            screen.tellNext();
            return status;
        } catch (InvocationTargetException wrapped) {
            throw explained(wrapped.getCause());
        } finally {
            settings.use(outer);
        }
    }

    private static Exception explained(@Nullable Throwable cause) {
        if (cause instanceof ApiProblem problem) {
            return Explanation.of(problem);
        }
        if (cause instanceof CommandFailure failure) {
            return failure;
        }
        return new IllegalStateException(cause);
    }
}
