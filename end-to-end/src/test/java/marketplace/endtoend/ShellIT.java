package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A seller and a buyer at one keyboard: commands as scripts run them, with exit codes, both streams and files. */
@OnSharedPlatform
@Order(0) // takes longest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ShellIT {

    private static final Shell SHELL = new Shell();
    private static final Account SELLER = Account.ofSeller();
    private static final Account BUYER = Account.ofBuyer();
    private static final String KEYWORD = Keyword.fresh();
    private static final String PASSWORD_LINE = Account.PASSWORD + "\n";

    @BeforeAll
    static void registersAndLogsIn() {
        String password = SHELL.file("password", PASSWORD_LINE).toString();
        SHELL.runScript("""
                seller register --username %1$s --name "Some Body" --password-file "%3$s"
                buyer register --username %2$s --name "Some Body" --password-file "%3$s"
                """.formatted(SELLER.username(), BUYER.username(), password))
                .expect(0);
        for (Account account : new Account[] {SELLER, BUYER}) {
            Shell.Ending login = SHELL.runWithInput(
                            PASSWORD_LINE, account.role(), "login", "--username", account.username())
                    .expect(0);
            assertThat(login.error()).contains("Next:");
        }
    }

    @Test
    @Order(1)
    void sellsAndBuysWithNumbersInPlaceOfIds() {
        Shell.Ending listed = SHELL.runScript("""
                item add "red lamp" --category 3 --keywords %1$s --condition New --price 19.99 --quantity 3
                search --keywords %1$s
                """.formatted(KEYWORD)).expect(0);
        assertThat(listed.output()).contains("red lamp", "19.99", "#1");
        assertThat(SHELL.run("cart", "add", "#1", "--quantity", "9").expect(5).error())
                .contains("Only 3 left: cart add 3-")
                .contains("--quantity 3");
        String card = SHELL.file("card.json", """
                {"cardholderName": "B", "cardNumber": "4000000000000119", "expiry": "12/99", "securityCode": "123"}
                """).toString();
        assertThat(SHELL.run("cart", "add", "#1", "--quantity", "2").expect(0).output())
                .contains("39.98");
        Shell.Ending purchase =
                SHELL.run("purchase", "--yes", "--card-file", card).expect(0);
        assertThat(purchase.output()).contains("paid 39.98").contains("0119");
        assertThat(purchase.error())
                .as("the provider loses its first answer")
                .contains("asking again with the same key");
        assertThat(SHELL.run("purchases", "--output", "json").expect(0).output())
                .startsWith("{\"content\":[{\"purchaseId\":")
                .contains("\"total\":39.98");
        assertThat(SHELL.runWithInput("feedback #1 up\nrating --output json\nsales\nwhoami\nstatus\n")
                        .expect(0)
                        .output())
                .contains("as its buyer", "\"verifiedThumbsUp\":1", "red lamp", SELLER.username(), BUYER.username());
    }

    @Test
    @Order(2)
    void saysHowACommandFailed() {
        assertThat(SHELL.run("serch").expect(2).error()).contains("did you mean: search?");
        SHELL.run("item", "show", "0-0").expect(4);
        assertThat(SHELL.run("item", "show", "").expect(2).error()).contains("ID must not be empty");
        SHELL.run("purchase").expect(5);
        assertThat(SHELL.run("search", "--buyer-api", "http://127.0.0.1:1")
                        .expect(6)
                        .error())
                .contains("No answer from http://127.0.0.1:1");
        assertThat(new Shell().run("cart", "show").expect(3).error()).contains("buyer login");
        SHELL.runWithInput("wrong password\n", "buyer", "login", "--username", BUYER.username())
                .expect(3);
    }

    @Test
    @Order(3)
    void importsEachItemOnceAndNamesBadLines() {
        String file = SHELL.file("items.csv", """
                name,category,keywords,condition,price,quantity
                "=HYPERLINK(1)",7,"%1$s,bulk",New,1.50,3

                "a name
                of two lines",7,bulk,Old,1,1
                Bad,7,,Old,1,1
                "esc \u001B[31mred",7,bulk,Used,2,0
                """.formatted(KEYWORD)).toString();
        assertThat(SHELL.run("item", "import", file).expect(1).error())
                .contains("2 added, 0 listed before, 2 bad of 4")
                .contains("Line 4: condition")
                .contains("Line 6: condition");
        assertThat(SHELL.run("item", "import", file).expect(1).error()).contains("0 added, 2 listed before");
    }

    @Test
    @Order(4)
    void exportsFormulasAsText() throws IOException {
        Path file = SHELL.home().resolve("out.csv");
        Shell.Ending ending = SHELL.runScript("""
                item list
                item export "%1$s"
                item import "%1$s"
                """.formatted(file)).expect(0);
        assertThat(ending.output()).contains("sold out").doesNotContain("\u001B");
        assertThat(Files.readString(file)).contains("'=HYPERLINK(1)");
        assertThat(ending.error()).contains("0 added, 3 listed before, 0 bad");
    }

    @Test
    @Order(5)
    void runsAScriptUpToTheFirstFailure() {
        Shell.Ending ending = SHELL.runScript("""
                # a comment
                search --keywords %s

                item show 0-0
                help
                """.formatted(KEYWORD)).expect(4);
        assertThat(ending.error()).contains("Stopped at line 4: item show 0-0");
        assertThat(ending.output()).doesNotContain("Commands (");
    }

    @Test
    @Order(6)
    void readsNoFurtherThanWhereItIsLeft() {
        assertThat(SHELL.runWithInput("help quit\nquit\nstatus\n").expect(0).output())
                .startsWith("quit: Leave the shell")
                .doesNotContain("HEALTH");
        String script = SHELL.file("leaving.txt", "exit\nitem show 0-0\n").toString();
        assertThat(SHELL.runWithInput("script '%s'\nstatus\n".formatted(script))
                        .expect(0)
                        .output())
                .as("as a script that is left leaves the shell, too")
                .isEmpty();
        SHELL.run("@" + script).expect(0);
    }

    @Test
    @Order(7)
    void showsAllOfAListOrScriptAsItWasToldTo() {
        String script = SHELL.file("listing.txt", "item list --limit 2\nitem list --limit 1 --output table\n")
                .toString();
        assertThat(SHELL.run("script", script, "--output", "json").expect(0).output())
                .startsWith("{\"content\":[")
                .contains("NAME");
        assertThat(SHELL.run("more", "--output", "json").expect(0).output()).startsWith("{\"content\":[");
        assertThat(SHELL.run("more", "--seller-api", "http://127.0.0.1:1")
                        .expect(3)
                        .error())
                .as("nobody is logged in there")
                .contains("seller login");
    }

    @Test
    @Order(8)
    void helpsInEveryWayThatIsUsual() {
        String help = SHELL.run("--help").expect(0).output();
        assertThat(help).startsWith("Commands (");
        assertThat(SHELL.run("-h").expect(0).output()).isEqualTo(help);
    }

    /** The folder in place of the file stands for a disk on which nothing more can be written. */
    @Test
    @Order(9)
    void doesNotCallFailedWhatItCannotRemember() throws IOException {
        Path shown = SHELL.home().resolve("shown.json");
        Files.delete(shown);
        Files.createDirectories(shown.resolve("in the way"));
        Shell.Ending listed = SHELL.run("item", "list").expect(0);
        assertThat(listed.output()).contains("#1");
        assertThat(listed.error()).contains("Cannot write " + shown);
        Files.delete(shown.resolve("in the way"));
        Files.delete(shown);
    }

    @Test
    @Order(10)
    void keepsItsFilesPrivateAndLogsOut() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(SHELL.home().resolve("seller-session.json"))))
                .isEqualTo("rw-------");
        SHELL.runWithInput("wrong\nstaple correct horse\n", "seller", "password")
                .expect(3);
        SHELL.runWithInput(PASSWORD_LINE + "staple correct horse\n", "seller", "password")
                .expect(0);
        assertThat(SHELL.runScript("""
                logout --role seller
                cart show
                item list
                """).expect(3).error()).contains("Stopped at line 3: item list");
        SHELL.run("logout").expect(0);
        SHELL.run("logout").expect(3);
    }
}
