package marketplace.endtoend;

import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jline.builtins.ScreenTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/** A buyer at a real terminal: completion, masked prompts, and a history that keeps no secret. */
@OnSharedPlatform
class ShellTerminalIT {

    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WIDTH = 100;
    private static final int HEIGHT = 60;
    private static final String TAB = "\t";
    private static final String ENTER = "\r";
    private static final String CARD = "4242 4242 4242 4242";

    private final Shell shell = new Shell();
    private final ScreenTerminal screen = new ScreenTerminal(WIDTH, HEIGHT);
    private final StringBuffer everything = new StringBuffer();
    private Process process;

    /** The program `script` (util-linux) gives the shell a pseudo-terminal. */
    @BeforeEach
    void openTheShell() throws IOException {
        assumeTrue(Files.isExecutable(SCRIPT), "util-linux's script is not installed");
        String command = Shell.command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        ProcessBuilder builder = new ProcessBuilder(
                SCRIPT.toString(),
                "-qfec",
                "stty cols %d rows %d; %s; stty -a".formatted(WIDTH, HEIGHT, command),
                "/dev/null");
        shell.prepare(builder);
        builder.environment().put("TERM", "xterm");
        process = builder.redirectErrorStream(true).start();
        Thread.ofVirtual().start(this::watch);
        awaitScreen("marketplace>");
    }

    @AfterEach
    void closeTheShell() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void watch() {
        try (InputStream output = process.getInputStream();
                Reader text = new InputStreamReader(output, StandardCharsets.UTF_8)) {
            char[] part = new char[4096];
            for (int length = text.read(part); length > 0; length = text.read(part)) {
                String written = new String(part, 0, length);
                everything.append(written);
                screen.write(written);
            }
        } catch (IOException ended) {
            // The terminal is gone with the shell.
        }
    }

    private void type(String keys) {
        try {
            OutputStream keyboard = process.getOutputStream();
            keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitScreen(String text) {
        try {
            Await.within(PATIENCE, text, () -> lines().contains(text));
        } catch (AssertionError missing) {
            throw new AssertionError("The screen lacks \"" + text + "\":\n" + lines(), missing);
        }
    }

    private String lines() {
        return screen.toString();
    }

    private void awaitLine(String text, String answer) {
        awaitScreen(text);
        type(answer + ENTER);
    }

    @Test
    void buysWithTabAndMaskedPrompts() throws IOException {
        String keyword = Keyword.fresh();
        Seller.registered().lists(anItem().withKeywords(keyword));
        Account buyer = Account.ofBuyer().registered();

        type("buyer l" + TAB);
        awaitScreen("buyer login");
        type("--us" + TAB);
        awaitScreen("--username");
        type(buyer.username() + ENTER);
        awaitLine("Password of buyer", Account.PASSWORD);
        awaitScreen("Logged in as buyer");
        type("search --keywords " + keyword + " --sort ne" + TAB);
        awaitScreen("--sort newest");
        type(ENTER);
        awaitScreen("#1");
        type("cart add #1" + ENTER);
        awaitScreen("Next: purchase");
        type("purchase" + ENTER);
        awaitLine("[y/N]", "y");
        awaitLine("Name on the card:", "Bob");
        awaitLine("Card number:", "4242 4242 4242 4241");
        awaitScreen("It must have a right check digit.");
        type(CARD + ENTER);
        awaitLine("Valid until (MM/YY):", "12/99");
        awaitLine("Security code:", "987");
        awaitScreen("with the card ending in 4242");
        type("quit" + ENTER);
        Await.within(PATIENCE, "the shell ends", () -> !process.isAlive());

        assertThat(everything.toString())
                .doesNotContain(Account.PASSWORD)
                .doesNotContain(CARD)
                .as("stty -a, when the shell has ended")
                .contains(" echo ");
        assertThat(Files.readString(shell.home().resolve("history")))
                .contains("cart add #1")
                .doesNotContain(Account.PASSWORD)
                .doesNotContain("4242")
                .doesNotContain("987");
    }

    @Test
    void showsNoSecretThatIsTypedBeforeItIsAskedFor() {
        String keyword = Keyword.fresh();
        Seller.registered().lists(anItem().withKeywords(keyword));
        Account buyer = Account.ofBuyer().registered();
        FaultProxy api = new FaultProxy(Platform.running().port(App.BUYER_API));
        String throughIt = " --buyer-api " + api.url();
        type("buyer login --username " + buyer.username() + throughIt + ENTER);
        awaitLine("Password of buyer", Account.PASSWORD);
        awaitScreen("Logged in as buyer");
        type("search --keywords " + keyword + throughIt + ENTER);
        awaitScreen("#1");
        type("cart add #1" + throughIt + ENTER);
        awaitScreen("Next: purchase");

        Hold theCart = Hold.afterTheStore();
        api.meetAll(theCart);
        type("purchase" + throughIt + ENTER);
        theCart.awaitReached();
        type("y" + ENTER + "Bob" + ENTER + CARD + ENTER);
        api.heal();
        theCart.release();
        awaitLine("Valid until (MM/YY):", "12/99");
        awaitLine("Security code:", "987");
        awaitScreen("with the card ending in 4242");

        assertThat(everything.toString()).doesNotContain(CARD);
    }

    @Test
    void offersTheLoginWhenTheSessionHasEnded() throws IOException {
        Account buyer = Account.ofBuyer().registered();
        type("buyer login --username " + buyer.username() + ENTER);
        awaitLine("Password of buyer", Account.PASSWORD);
        awaitScreen("Logged in as buyer");
        Path session = shell.home().resolve("buyer-session.json");
        String token = new ObjectMapper()
                .readTree(Files.readString(session))
                .get("token")
                .asString();
        Account.logsOut(App.BUYER_API, token).statusCode(204);

        type("cart show" + ENTER);
        awaitScreen("Your session has ended");
        type(Account.PASSWORD + ENTER);
        awaitScreen("Your cart is empty");
    }
}
