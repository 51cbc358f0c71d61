package marketplace.endtoend;

import static marketplace.endtoend.ShellTerminal.ENTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A buyer at a terminal that can do nothing but show text, or who wants no colours. */
@OnSharedPlatform
class ShellPlainTerminalIT {

    private static final Map<String, String> DUMB = Map.of("TERM", "dumb");

    private final Shell shell = new Shell();

    @Test
    void showsNoPasswordWhereNothingCanBeMasked() {
        Account buyer = Account.ofBuyer().registered();
        try (ShellTerminal terminal =
                ShellTerminal.open(shell, DUMB, "", "buyer", "login", "--username", buyer.username())) {
            terminal.awaitLine("Password of buyer", Account.PASSWORD);
            terminal.awaitScreen("Logged in as buyer");
            terminal.awaitEnd();
            assertThat(terminal.everything()).doesNotContain(Account.PASSWORD).contains(" echo ");
        }
    }

    @Test
    void showsNoPasswordBetweenCommandsEither() {
        Account buyer = Account.ofBuyer().registered();
        try (ShellTerminal terminal = ShellTerminal.open(shell, DUMB, "")) {
            terminal.awaitLine("marketplace>", "buyer login --username " + buyer.username());
            terminal.awaitLine("Password of buyer", Account.PASSWORD);
            terminal.awaitScreen("Logged in as buyer");
            terminal.type("help whoami" + ENTER);
            terminal.awaitScreen("whoami: Show who is logged in");
            assertThat(terminal.everything()).doesNotContain(Account.PASSWORD);
        }
    }

    @Test
    void coloursNothingForWhoWantsNoColours() {
        try (ShellTerminal terminal = ShellTerminal.open(shell, Map.of("NO_COLOR", "1"), "")) {
            terminal.awaitLine("marketplace>", "help quit");
            terminal.awaitScreen("quit: Leave the shell");
            terminal.awaitLine("marketplace>", "serch");
            terminal.awaitScreen("did you mean: search?");
            assertThat(terminal.everything()).doesNotContainPattern("\u001B\\[[0-9;]*[1-9][0-9;]*m");
        }
    }
}
