package marketplace.shell.line;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        settings.use(commonOptions(context));
        try {
            screen.next("");
            ExitStatus status = command.execute(context);
            screen.tellNext();
            return status;
        } catch (InvocationTargetException wrapped) {
            throw explained(wrapped.getCause());
        }
    }

    private static Map<String, String> commonOptions(CommandContext context) {
        return context.parsedInput().options().stream()
                .filter(option -> Settings.NAMES.contains(String.valueOf(option.longName())))
                .collect(Collectors.toMap(
                        option -> String.valueOf(option.longName()), option -> String.valueOf(option.value())));
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
