package marketplace.endtoend;

import static marketplace.endtoend.NewItem.anItem;
import static marketplace.endtoend.ShellTerminal.CTRL_C;
import static marketplace.endtoend.ShellTerminal.ENTER;
import static marketplace.endtoend.ShellTerminal.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A buyer at a real terminal: completion, masked prompts, and a history that keeps no secret. */
@OnSharedPlatform
class ShellTerminalIT {

    private static final String CARD = "4242 4242 4242 4242";

    private final Shell shell = new Shell();
    private ShellTerminal terminal;

    @BeforeEach
    void openTheShell() {
        terminal = ShellTerminal.open(shell, "");
        terminal.awaitScreen("marketplace>");
    }

    @AfterEach
    void closeTheShell() {
        if (terminal != null) {
            terminal.close();
        }
    }

    @Test
    void buysWithTabAndMaskedPrompts() throws IOException {
        String keyword = Keyword.fresh();
        Seller.registered().lists(anItem().withKeywords(keyword));
        Account buyer = Account.ofBuyer().registered();

        terminal.type("buyer l" + TAB);
        terminal.awaitScreen("buyer login");
        terminal.type("--us" + TAB);
        terminal.awaitScreen("--username");
        terminal.type(buyer.username() + ENTER);
        terminal.awaitLine("Password of buyer", Account.PASSWORD);
        terminal.awaitScreen("Logged in as buyer");
        terminal.type("search --keywords " + keyword + " --sort ne" + TAB);
        terminal.awaitScreen("--sort newest");
        terminal.type(ENTER);
        terminal.awaitScreen("#1");
        terminal.type("cart add #1" + ENTER);
        terminal.awaitScreen("Next: purchase");
        terminal.type("purchase" + ENTER);
        terminal.awaitLine("[y/N]", "y");
        terminal.awaitLine("Name on the card:", "Bob");
        terminal.awaitLine("Card number:", "4242 4242 4242 4241");
        terminal.awaitScreen("It must have a right check digit.");
        terminal.type(CARD + ENTER);
        terminal.awaitLine("Valid until (MM/YY):", "12/99");
        terminal.awaitLine("Security code:", "987");
        terminal.awaitScreen("with the card ending in 4242");
        terminal.type("quit" + ENTER);
        terminal.awaitEnd();

        assertThat(terminal.everything())
                .doesNotContain(Account.PASSWORD)
                .doesNotContain(CARD)
                .as("stty -a, when the shell has ended")
                .contains(" echo ");
        assertThat(Files.readAllLines(shell.home().resolve("history")))
                .extracting(line -> line.substring(line.indexOf(':') + 1)) // after the time
                .as("what was typed when asked is in no history")
                .containsExactly(
                        "buyer login --username " + buyer.username(),
                        "search --keywords " + keyword + " --sort newest",
                        "cart add #1",
                        "purchase",
                        "quit");
    }

    @Test
    void showsNoSecretThatIsTypedBeforeItIsAskedFor() {
        String keyword = Keyword.fresh();
        Seller.registered().lists(anItem().withKeywords(keyword));
        Account buyer = Account.ofBuyer().registered();
        FaultProxy api = new FaultProxy(Platform.running().port(App.BUYER_API));
        String throughIt = " --buyer-api " + api.url();
        terminal.type("buyer login --username " + buyer.username() + throughIt + ENTER);
        terminal.awaitLine("Password of buyer", Account.PASSWORD);
        terminal.awaitScreen("Logged in as buyer");
        terminal.type("search --keywords " + keyword + throughIt + ENTER);
        terminal.awaitScreen("#1");
        terminal.type("cart add #1" + throughIt + ENTER);
        terminal.awaitScreen("Next: purchase");

        Hold theCart = Hold.afterTheStore();
        api.meetAll(theCart);
        terminal.type("purchase" + throughIt + ENTER);
        theCart.awaitReached();
        terminal.type("y" + ENTER + "Bob" + ENTER + CARD + ENTER);
        api.heal();
        theCart.release();
        terminal.awaitLine("Valid until (MM/YY):", "12/99");
        terminal.awaitLine("Security code:", "987");
        terminal.awaitScreen("with the card ending in 4242");

        assertThat(terminal.everything()).doesNotContain(CARD);
    }

    @Test
    void saysWhatTheCartCostsWhenThePriceHasChanged() {
        Seller seller = Seller.registered();
        String item = seller.lists(anItem());
        seller.reprices(item, "19.90").statusCode(200);
        Account buyer = Account.ofBuyer().registered();
        terminal.type("buyer login --username " + buyer.username() + ENTER);
        terminal.awaitLine("Password of buyer", Account.PASSWORD);
        terminal.awaitScreen("Logged in as buyer");
        terminal.type("cart add " + item + " --quantity 2" + ENTER);
        terminal.awaitScreen("Next: purchase");
        terminal.type("purchase" + ENTER);
        terminal.awaitScreen("[y/N]");
        seller.reprices(item, "20").statusCode(200);
        terminal.type("y" + ENTER);
        terminal.awaitLine("Name on the card:", "Bob");
        terminal.awaitLine("Card number:", CARD);
        terminal.awaitLine("Valid until (MM/YY):", "12/99");
        terminal.awaitLine("Security code:", "987");
        terminal.awaitScreen("The cart now costs 40.00, not 39.80:");
    }

    @Test
    void offersTheLoginWhenTheSessionHasEnded() throws IOException {
        logsInAndIsLoggedOutElsewhere("");

        terminal.type("search --keywords " + Keyword.fresh() + ENTER);
        terminal.awaitScreen("Nothing is for sale that fits");
        terminal.type("cart show" + ENTER);
        terminal.awaitScreen("Your session has ended");
        terminal.type(Account.PASSWORD + ENTER);
        terminal.awaitScreen("Your cart is empty");
    }

    @Test
    void offersTheLoginWhereTheSessionHasEnded() throws IOException {
        List<String> calls = new CopyOnWriteArrayList<>();
        FaultProxy api = new FaultProxy(Platform.running().port(App.BUYER_API));
        api.meetAll(call -> {
            calls.add(call.line());
            Fault.NONE.befall(call);
        });
        String throughIt = " --buyer-api " + api.url();
        logsInAndIsLoggedOutElsewhere(throughIt);

        calls.clear();
        terminal.type("cart show" + throughIt + ENTER);
        terminal.awaitScreen("Your session has ended");
        terminal.type(Account.PASSWORD + ENTER);
        terminal.awaitScreen("Your cart is empty");
        assertThat(calls).containsExactly("GET /v1/cart", "POST /v1/sessions", "GET /v1/cart");
    }

    private void logsInAndIsLoggedOutElsewhere(String options) throws IOException {
        Account buyer = Account.ofBuyer().registered();
        terminal.type("buyer login --username " + buyer.username() + options + ENTER);
        terminal.awaitLine("Password of buyer", Account.PASSWORD);
        terminal.awaitScreen("Logged in as buyer");
        Account.logsOut(App.BUYER_API, shell.token("buyer")).statusCode(204);
    }

    @Test
    void goesOnAfterACommandThatWasInterrupted() {
        FaultProxy api = new FaultProxy(Platform.running().port(App.BUYER_API));
        Hold theRegistration = Hold.beforeTheStore();
        api.meetAll(theRegistration);
        terminal.type("buyer register --username hasty --name Hasty --buyer-api " + api.url() + ENTER);
        terminal.awaitLine("Password", Account.PASSWORD);
        theRegistration.awaitReached();
        terminal.type(CTRL_C);
        terminal.awaitScreen("Interrupted; whether it was done is not known.");
        theRegistration.drop();
        terminal.type("help quit" + ENTER);
        terminal.awaitScreen("quit: Leave the shell");
    }

    @Test
    void runsPastedLinesOneByOneUpToTheFirstFailure() {
        terminal.paste("help more\n\nhelp 'whoami'\nitem show 0-0\nhelp status\n");
        terminal.type(ENTER);
        terminal.awaitScreen("more: Go on with the list");
        terminal.awaitScreen("whoami: Show who is logged in");
        terminal.awaitScreen("Stopped at line 4: item show 0-0");
        terminal.type("help quit" + ENTER);
        terminal.awaitScreen("quit: Leave the shell");
        assertThat(terminal.everything()).doesNotContain("status: Show whether");
    }

    @Test
    void completesTheNameOfAFileSoThatItIsFound() {
        Path script = shell.file("all my commands.txt", "help quit\n");
        terminal.type("script " + script.resolveSibling("all") + TAB + ENTER);
        terminal.awaitScreen("quit: Leave the shell");
    }
}
