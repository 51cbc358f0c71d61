package marketplace.shell.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import marketplace.contract.account.Role;
import marketplace.contract.session.Credentials;
import marketplace.contract.session.Session;
import marketplace.contract.session.SessionApi;
import marketplace.shell.api.Apis;
import marketplace.shell.api.Sessions;
import marketplace.shell.line.Choices;
import marketplace.shell.line.Offers;
import marketplace.shell.line.ShellCommands;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import marketplace.shell.outcome.LoginNeeded;
import marketplace.shell.screen.Prompt;
import marketplace.shell.screen.Screen;
import marketplace.shell.screen.Table;
import marketplace.shell.setting.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Logging in and out, and who is logged in. */
@ShellCommands
class SessionCommands {

    private final Apis apis;
    private final Sessions sessions;
    private final Settings settings;
    private final Prompt prompt;
    private final Screen screen;

    SessionCommands(Apis apis, Sessions sessions, Settings settings, Prompt prompt, Screen screen) {
        this.apis = apis;
        this.sessions = sessions;
        this.settings = settings;
        this.prompt = prompt;
        this.screen = screen;
    }

    @Command(name = "seller login", description = "Log in as a seller", help = """
            seller login --username alice
            """)
    String logInSeller(
            @Option(description = "the seller's username") String username,
            @Option(longName = "password-file", description = Prompt.PASSWORD_FILE)
                    @Offers(Offers.Source.FILES)
                    @Nullable Path passwordFile) {
        String shown = logIn(Role.SELLER, username, passwordFile);
        screen.next("Next: item add NAME --category C --condition New --price P --quantity Q, or item list");
        return shown;
    }

    @Command(name = "buyer login", description = "Log in as a buyer", help = """
            buyer login --username bob
            """)
    String logInBuyer(
            @Option(description = "the buyer's username") String username,
            @Option(longName = "password-file", description = Prompt.PASSWORD_FILE)
                    @Offers(Offers.Source.FILES)
                    @Nullable Path passwordFile) {
        String shown = logIn(Role.BUYER, username, passwordFile);
        screen.next("Next: search --keywords lamp, or cart show");
        return shown;
    }

    private String logIn(Role role, String username, @Nullable Path passwordFile) {
        String password = prompt.password("Password of %s %s: ".formatted(role.word(), username), passwordFile);
        Session session = apis.asGuest(role, SessionApi.class).logIn(new Credentials(username, password));
        Sessions.LoggedIn loggedIn =
                new Sessions.LoggedIn(settings.address(role), username, session.userId(), session.token());
        sessions.begin(role, loggedIn);
        return screen.show(Identity.of(role, loggedIn), () -> "Logged in as %s %s.".formatted(role.word(), username));
    }

    @Command(name = "logout", description = "Log out; of one role, or of both", help = """
            logout
            logout --role seller
            """)
    void logOut(
            @Option(description = "which session to end; both if left out") @Choices({"seller", "buyer"}) @Nullable String role) {
        List<Role> ending = Arrays.stream(Role.values())
                .filter(one -> role == null || one.word().equals(role))
                .filter(one -> sessions.of(one).isPresent())
                .toList();
        if (ending.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.NOT_LOGGED_IN, "You are not logged in" + (role == null ? "." : " as a " + role + "."));
        }
        endAll(ending);
    }

    /** Those that can be ended are, also when the API of another does not answer. */
    private void endAll(List<Role> ending) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Role role : ending) {
            try {
                end(role);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void end(Role role) {
        try {
            apis.inSession(role, SessionApi.class).logOut();
        } catch (LoginNeeded ended) {
            // It has ended by itself, which is just as well.
        }
        sessions.end(role);
        screen.next("Logged out as a %s. Next: %s login --username NAME".formatted(role.word(), role.word()));
    }

    @Command(name = "whoami", description = "Show who is logged in", help = "whoami")
    String whoAmI() {
        List<Identity> identities = Arrays.stream(Role.values())
                .flatMap(role -> sessions.of(role).map(session -> Identity.of(role, session)).stream())
                .toList();
        if (identities.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.NOT_LOGGED_IN,
                    "Nobody is logged in: seller login --username NAME, or buyer login --username NAME");
        }
        return screen.show(identities, () -> {
            Table table = Table.of("ROLE", "USERNAME", ">ID", "API");
            identities.forEach(one -> table.row(one.role(), one.username(), one.userId(), one.api()));
            return screen.table(table);
        });
    }

    private record Identity(String role, String username, long userId, String api) {

        static Identity of(Role role, Sessions.LoggedIn session) {
            return new Identity(role.word(), session.username(), session.userId(), session.api());
        }
    }
}
