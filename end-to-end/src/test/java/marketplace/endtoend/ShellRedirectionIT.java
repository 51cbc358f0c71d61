package marketplace.endtoend;

import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A buyer at a terminal who sends what the shell prints elsewhere: secrets are asked for as ever, and shown nowhere. */
@OnSharedPlatform
class ShellRedirectionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CARD = "4242 4242 4242 4242";

    private final Shell shell = new Shell();
    private final Account buyer = Account.ofBuyer().registered();
    private Path output;

    @BeforeEach
    void sendsTheOutputToAFile() {
        output = shell.file("redirected", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void logsIn() {
        shell.runWithInput(Account.PASSWORD + "\n", "buyer", "login", "--username", buyer.username())
                .expect(0);
    }

    @Test
    void asksForThePasswordOnStandardError() {
        String toAPipe = "| cat >'" + output + "'";
        try (ShellTerminal terminal =
                ShellTerminal.open(shell, toAPipe, "buyer", "login", "--username", buyer.username())) {
            terminal.awaitLine("Password of buyer", Account.PASSWORD);
            terminal.awaitEnd();
            assertThat(terminal.everything()).doesNotContain(Account.PASSWORD).contains(" echo ");
        }
        assertThat(text(output)).isEqualTo("Logged in as buyer %s.\n".formatted(buyer.username()));
    }

    @Test
    void hidesThePasswordThoughTheQuestionGoesToAFile() {
        Path questions = shell.file("questions", "");
        String toFiles = ">'%s' 2>'%s'".formatted(output, questions);
        try (ShellTerminal terminal =
                ShellTerminal.open(shell, toFiles, "buyer", "login", "--username", buyer.username())) {
            Await.within(PATIENCE, "the question", () -> text(questions).contains("Password of buyer"));
            terminal.type(Account.PASSWORD + ShellTerminal.ENTER);
            terminal.awaitEnd();
            assertThat(terminal.everything()).doesNotContain(Account.PASSWORD);
        }
        assertThat(text(output)).startsWith("Logged in as buyer");
    }

    @Test
    void isToldWhenTheResultCouldNotBeWritten() {
        Shell.Ending ending = shell.runWhere(builder -> builder.redirectOutput(new File("/dev/full")), "search");
        assertThat(ending.expect(1).error()).contains("its result could not be written to standard output");
    }

    @Test
    void asksForTheCardOnStandardError() {
        String keyword = Keyword.fresh();
        Seller.registered().lists(anItem().withKeywords(keyword));
        logsIn();
        shell.runScript("search --keywords %s\ncart add #1\n".formatted(keyword))
                .expect(0);

        try (ShellTerminal terminal = ShellTerminal.open(shell, ">'" + output + "'", "purchase")) {
            terminal.awaitLine("[y/N]", "y");
            terminal.awaitLine("Name on the card:", "Bob");
            terminal.awaitLine("Card number:", CARD);
            terminal.awaitLine("Valid until (MM/YY):", "12/99");
            terminal.awaitLine("Security code:", "987");
            terminal.awaitEnd();
            assertThat(terminal.everything()).doesNotContain(CARD);
        }
        assertThat(text(output)).startsWith("Purchase ").contains("with the card ending in 4242");
    }
}
