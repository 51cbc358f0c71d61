package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import marketplace.shell.MarketplaceShell;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.shell.test.ShellTestClient;
import org.springframework.shell.test.autoconfigure.ShellTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/** The shell's commands in one process, by its framework's own test client: what they show, and how they refuse. */
@OnSharedPlatform
@ShellTest
@SpringBootTest(classes = MarketplaceShell.class, args = "quit") // else it would read commands from standard input
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ShellCommandsIT {

    private static final String KEYWORD = Keyword.fresh();

    @TempDir
    private static Path home;

    private final ShellTestClient shell;

    ShellCommandsIT(ShellTestClient shell) {
        this.shell = shell;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("marketplace.shell.home", () -> home.resolve("shell"));
        properties.add("marketplace.shell.seller-api", () -> Platform.running().url(App.SELLER_API));
        properties.add("marketplace.shell.buyer-api", () -> Platform.running().url(App.BUYER_API));
    }

    @BeforeAll
    static void logsIn(@Autowired ShellTestClient shell) throws Exception {
        Path password = Files.writeString(home.resolve("password"), Account.PASSWORD + "\n");
        for (Account account : new Account[] {Account.ofSeller(), Account.ofBuyer()}) {
            String role = account.role();
            String who = " --username %s --password-file %s".formatted(account.username(), password);
            shell.sendCommand(role + " register --name 'Some Body'" + who);
            shell.sendCommand(role + " login" + who);
        }
        shell.sendCommand(itemAdd("'lamp of the tests'", KEYWORD));
    }

    private static String itemAdd(String name, String keyword) {
        return "item add %s --category 3 --keywords %s --condition New --price 19.99 --quantity 3"
                .formatted(name, keyword);
    }

    private String output(String command) throws Exception {
        return shell.sendCommand(command).lines().stream().collect(Collectors.joining("\n"));
    }

    private CommandFailure failure(String command) {
        Throwable failure = catchThrowable(() -> shell.sendCommand(command));
        assertThat(failure).as(command).isNotNull();
        return failure instanceof CommandFailure direct ? direct : (CommandFailure) failure.getCause();
    }

    @Test
    void alignsFiguresToTheRight() throws Exception {
        String keyword = Keyword.fresh();
        shell.sendCommand(itemAdd("cheap", keyword));
        shell.sendCommand(itemAdd("dear", keyword).replace("19.99", "1234.5"));
        assertThat(shell.sendCommand("search --sort price --keywords " + keyword)
                        .lines())
                .anyMatch(line -> line.matches("#1 .*cheap .* {3}19\\.99 +3 .*"))
                .anyMatch(line -> line.matches("#2 .*dear .* 1234\\.50 +3 .*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json"})
    void namesTheSecondRowOfAListByItsNumber(String output) throws Exception {
        String keyword = Keyword.fresh();
        shell.sendCommand(itemAdd("older", keyword));
        shell.sendCommand(itemAdd("newer", keyword));
        shell.sendCommand("search --output %s --sort newest --keywords %s".formatted(output, keyword));
        assertThat(output("item show #2")).contains("older").doesNotContain("newer");
    }

    @Test
    void numbersAreThoseOfThisScreenWhateverAnotherTerminalShows() throws Exception {
        shell.sendCommand("search --keywords " + KEYWORD);
        Files.writeString(home.resolve(Path.of("shell", "shown.json")), """
                {"rows": [], "cart": [], "more": []}""");
        assertThat(output("item show #1")).contains("lamp of the tests");
    }

    @Test
    void refusesAScriptThatIsNotInUtf8() throws Exception {
        Path script = Files.write(home.resolve("latin-1.txt"), "whoami # é".getBytes(StandardCharsets.ISO_8859_1));
        CommandFailure failure = failure("script " + script);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessage("Cannot read %s: it is not in UTF-8", script);
    }

    @Test
    void answersJsonAsTheApiWroteIt() throws Exception {
        assertThat(output("cart show --output json")).startsWith("{\"lines\":[").contains("\"total\":");
        assertThat(output("rating --output json")).contains("\"verifiedThumbsUp\":");
    }

    @Test
    void showsWhatSellersTypedWithoutObeyingIt() throws Exception {
        String keyword = Keyword.fresh();
        shell.sendCommand(itemAdd("'\u001B]0;owned\u0007\u001B[2Jx'", keyword));
        assertThat(output("search --keywords " + keyword)).contains("]0;owned").doesNotContain("\u001B", "\u0007");
        assertThat(output("search --output json --keywords " + keyword))
                .contains("\\u001")
                .doesNotContain("\u001B", "\u0007");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"search", "item add", "item import", "cart add", "purchase", "feedback", "seller login", "logout"
            })
    void beginsHelpWithExamples(String command) throws Exception {
        String help = output(command + " --help");
        assertThat(help.lines()
                        .dropWhile(line -> !line.equals("Examples"))
                        .skip(1)
                        .findFirst()
                        .orElseThrow())
                .startsWith("  " + command);
        assertThat(help).containsSubsequence("Examples", "Usage");
        assertThat(output("help " + command)).isEqualTo(help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            serch                                  | USAGE     | did you mean: search?
            item                                   | USAGE     | item add
            search --bogus 1                       | USAGE     | no option --bogus
            search lamp                            | USAGE     | one word too many
            search --limit 0                       | USAGE     | limit
            search --limit many                    | USAGE     | many
            search --limit                         | USAGE     | needs a value
            search --category 1 --category 2       | USAGE     | twice
            search --sort dearest                  | USAGE     | dearest
            search --output xml                    | USAGE     | xml
            search --buyer-api nonsense            | USAGE     | nonsense
            search --buyer-api http://127.0.0.1:1  | UNREACHABLE | No answer from http://127.0.0.1:1
            item show                              | USAGE     | item show
            item show 0-0                          | NOT_FOUND | no such item
            item show #99                          | USAGE     | #99
            item show "unclosed                    | USAGE     | quote
            item price 3-1 cheap                   | USAGE     | not "cheap"
            item price 0-0 5                       | NOT_FOUND | no such item
            item quantity #1                       | USAGE     | --set
            item quantity #1 --set 1 --change 1    | USAGE     | --change
            item import nowhere.csv                | USAGE     | nowhere.csv
            cart add 0-0                           | NOT_FOUND | no such item
            cart add 0-0 --quantity -1             | USAGE     | quantity
            cart remove 0-0                        | NOT_FOUND | not in your cart
            cart clear                             | USAGE     | --yes
            purchase                               | CONFLICT  | cart is empty
            feedback 0-0 sideways                  | USAGE     | sideways
            feedback 0-0 up                        | NOT_FOUND | no such item
            rating 999999999                       | NOT_FOUND | 999999999
            buyer login                            | USAGE     | --username
            script nowhere.txt                     | USAGE     | nowhere.txt
            """)
    void refusesInOneSentence(String command, ExitCode exitCode, String reason) {
        CommandFailure failure = failure(command);
        assertThat(failure).hasMessageContaining(reason);
        assertThat(failure.getMessage()).doesNotContain("Exception", "\n");
        assertThat(failure.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(failure(itemAdd("x".repeat(33), "k")))
                .hasMessageContaining("name")
                .hasMessageContaining("32");
        assertThat(failure(itemAdd("x".repeat(100_000), "k"))).hasMessageContaining("64 KiB");
        assertThat(failure(itemAdd("x", "toolongword")).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void saysHowManyAreLeft() throws Exception {
        shell.sendCommand(itemAdd("few", Keyword.fresh()));
        CommandFailure failure = failure("cart add #1 --quantity 9");
        assertThat(failure).hasMessageMatching("Only 3 left: cart add 3-\\d+ --quantity 3");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFLICT);
    }

    @Test
    void wantsAConfirmationAndACard() throws Exception {
        Path file = Files.writeString(home.resolve("card.json"), "{\"cardNumber\": \"4242424242424242\", \"pin\": 1}");
        shell.sendCommand(itemAdd("wanted", Keyword.fresh()));
        shell.sendCommand("cart add #1");
        assertThat(failure("purchase")).hasMessageContaining("--yes");
        assertThat(failure("purchase --yes")).hasMessageContaining("--card-file");
        assertThat(failure("purchase --yes --card-file nowhere")).hasMessageContaining("nowhere");
        assertThat(failure("purchase --yes --card-file " + file))
                .hasMessageContaining("cardholderName")
                .hasMessageNotContaining("4242");
        shell.sendCommand("cart clear --yes");
    }
}
