package marketplace.shell.account;

import java.util.Arrays;
import java.util.List;
import marketplace.contract.account.Role;
import marketplace.shell.api.Apis;
import marketplace.shell.api.Sessions;
import marketplace.shell.line.ShellCommands;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import marketplace.shell.screen.Screen;
import marketplace.shell.screen.Table;
import marketplace.shell.setting.Settings;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.annotation.Command;

/** Where the APIs are, whether they answer, and who is logged in. */
@ShellCommands
class StatusCommands {

    private final Apis apis;
    private final Sessions sessions;
    private final Settings settings;
    private final Screen screen;

    StatusCommands(Apis apis, Sessions sessions, Settings settings, Screen screen) {
        this.apis = apis;
        this.sessions = sessions;
        this.settings = settings;
        this.screen = screen;
    }

    private record Status(String api, String address, String health, String loggedIn) {}

    @Command(name = "status", description = "Show whether both APIs answer, and who is logged in", help = """
            status
            status --output json
            """)
    void status(CommandContext context) {
        List<Status> all = Arrays.stream(Role.values()).map(this::of).toList();
        String shown = screen.show(all, () -> {
            Table table = Table.of("API", "ADDRESS", "HEALTH", "LOGGED IN");
            all.forEach(one -> table.row(one.api(), one.address(), one.health(), one.loggedIn()));
            return screen.table(table);
        });
        context.outputWriter().println(shown);
        if (all.stream().anyMatch(one -> !one.health().equals("ready"))) {
            throw new CommandFailure(
                    ExitCode.UNREACHABLE,
                    all.stream().anyMatch(one -> one.health().equals("not trusted"))
                            ? "Not all certificates are trusted: name the file of their CA with --ca FILE"
                            : "Not all is ready: ./marketplace start starts it");
        }
    }

    private Status of(Role role) {
        return new Status(
                role.word() + "-api",
                settings.address(role),
                apis.health(role),
                sessions.of(role).map(Sessions.LoggedIn::username).orElse("-"));
    }
}
