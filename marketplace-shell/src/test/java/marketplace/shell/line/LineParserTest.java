package marketplace.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import marketplace.shell.outcome.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

class LineParserTest {

    private static final Syntax ITEM_ADD = new Syntax(
            "item add",
            "",
            "",
            List.of(
                    parameter("--price", BigDecimal.class, true, List.of()),
                    parameter("--condition", String.class, false, List.of("New", "Used")),
                    parameter("--colour", String.class, false, List.of()),
                    parameter("--yes", Boolean.class, false, List.of())),
            List.of(parameter("NAME", String.class, true, List.of())));
    private static final Syntax ITEM_LIST = new Syntax("item list", "", "", List.of(), List.of());

    private final LineParser parser = new LineParser(new Commands(List.of(ITEM_ADD, ITEM_LIST)));

    private static Parameter parameter(String label, Class<?> type, boolean required, List<String> choices) {
        return new Parameter(label, type, required, "", choices, Optional.empty());
    }

    private static List<String> arguments(ParsedInput parsed) {
        return parsed.arguments().stream().map(CommandArgument::value).toList();
    }

    private static String option(ParsedInput parsed, String name) {
        return parsed.options().stream()
                .filter(option -> name.equals(option.longName()))
                .map(CommandOption::value)
                .findFirst()
                .orElse("(none)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help"})
    void helpsWhereNoCommandIsNamed(String word) {
        Deque<String> words = new ArrayDeque<>(List.of(word));
        assertThat(parser.leading(words)).isEmpty();
        assertThat(words).containsExactly("help");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            item add "red lamp" --price 5       | red lamp
            item add 'red lamp' --price 5       | red lamp
            item add --price 5 red\\ lamp       | red lamp
            item add --price=5 "it's"           | it's
            item add --price 5 -- --not-option  | --not-option
            item add --price 5 -5               | -5
            """)
    void takesQuotedArgumentsWhole(String line, String name) {
        ParsedInput parsed = parser.parse(line);
        assertThat(arguments(parsed)).containsExactly(name);
        assertThat(option(parsed, "price")).isEqualTo("5");
    }

    @Test
    void takesOptionsWhereverTheyStand() {
        ParsedInput parsed = parser.parse("--output json item add lamp --yes --condition used --price 1.50");
        assertThat(option(parsed, "output")).isEqualTo("json");
        assertThat(option(parsed, "yes")).isEqualTo("true");
        assertThat(option(parsed, "condition")).as("as the contract spells it").isEqualTo("Used");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            item add lamp                             | item add needs --price PRICE
            item add lamp --price                     | --price needs a value
            item add lamp --price 1 --price 2         | --price was given twice
            item add lamp --price cheap               | --price is an amount, as 19.99, not "cheap"
            item add lamp --price 1e9                 | --price is an amount, as 19.99, not "1e9"
            item add lamp --price 1 --condition Old   | --condition is one of New, Used, not "Old"
            item add lamp --price 1 --shape round     | There is no option --shape here
            item add lamp --price 1 shade             | "shade" is one word too many
            item list --yes                           | There is no option --yes here
            itm list                                  | did you mean: item list?
            item                                      | did you mean: item add, item list?
            sell everything                           | There is no command sell everything: help lists them all
            item add --price 1 ""                     | NAME must not be empty
            item add lamp --price ""                  | --price must not be empty
            item add "lamp                            | A quote is not closed
            """)
    void saysWhatIsWrong(String line, String reason) {
        assertThatThrownBy(() -> parser.parse(line))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(reason);
    }

    @Test
    void takesAnEmptyOptionThatMayBeLeftOut() {
        assertThat(option(parser.parse("item add lamp --price 5 --colour ''"), "colour"))
                .isEmpty();
    }

    @Test
    void wantsNothingMoreWhereHelpIsAskedFor() {
        assertThat(option(parser.parse("item add --help"), LineParser.HELP)).isEqualTo("true");
    }
}
