package marketplace.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import marketplace.contract.cart.CartAddition;
import marketplace.contract.feedback.Vote;
import marketplace.contract.item.Condition;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.NewItem;
import marketplace.contract.item.PriceChange;
import marketplace.contract.item.QuantityChange;
import marketplace.contract.item.QuantitySetting;
import marketplace.contract.session.Credentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {

    private final JsonMapper json = StrictMapper.create();

    @ParameterizedTest
    @CsvSource({
        "19.99,19.99",
        "19.990,19.99",
        "1e1,10.00",
        "7,7.00",
        "0.0000,0.00",
        "12.345,12.345",
        "1E-1,0.10",
        "0e50,0.00",
        "0E+40,0.00"
    })
    void moneyComparesByValue(String written, BigDecimal value) {
        assertThat(json.readValue("{\"price\": " + written + "}", PriceChange.class)
                        .price())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"19.99\"", "\"\"", "true", "{}", "[1]", "NaN", "1e999999999", "1e99999999999", "0x10", "01"})
    void moneyIsANumber(String written) {
        assertThatThrownBy(() -> json.readValue("{\"price\": " + written + "}", PriceChange.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void moneyOfWhichNobodySaysThatItIsMoneyStaysExact() {
        String total = "{\"currentTotal\":199995419800004.58}";
        assertThat(json.writeValueAsString(json.readValue(total, Map.class))).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"7,7", "7.0,7", "7e0,7", "70e-1,7", "-0,0"})
    void aQuantityComparesByValue(String written, int value) {
        assertThat(json.readValue("{\"quantity\": " + written + "}", QuantitySetting.class)
                        .quantity())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aWholeNumberHas32Bits(int value) {
        String within = "{\"change\": " + value + "}";
        assertThat(json.readValue(within, QuantityChange.class).change()).isEqualTo(value);
        String beyond = "{\"change\": " + (value + (long) Integer.signum(value)) + "}";
        assertThatThrownBy(() -> json.readValue(beyond, QuantityChange.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("must be a whole number from -2147483648 to 2147483647");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"7\"", "true", "99999999999", "1e10", "1e999999999", "[]"})
    void aQuantityIsAWholeNumber(String written) {
        assertThatThrownBy(() -> json.readValue("{\"quantity\": " + written + "}", QuantitySetting.class))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\": 5, \"password\": \"x\"}",
                "{\"username\": true, \"password\": \"x\"}",
                "{\"username\": \"a\\u0000\", \"password\": \"x\"}",
                "{\"username\": \"\\ud800\", \"password\": \"x\"}",
                "{\"username\": \"a\", \"password\": \"x\", \"unknown\": 1}",
                "{\"username\": \"a\", \"username\": \"b\", \"password\": \"x\"}",
                "{\"username\": \"a\", \"password\": \"x\"} and more",
                "{\"username\": \"a\", \"password\": \"x\"}{}",
                "[\"a\", \"x\"]"
            })
    void nothingPassesForWhatItIsNot(String written) {
        assertThatThrownBy(() -> json.readValue(written, Credentials.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void textIsReadInNormalizationFormC() {
        assertThat(json.readValue("{\"username\": \"e\\u0301\", \"password\": \"x\"}", Credentials.class)
                        .username())
                .isEqualTo("\u00e9");
    }

    @ParameterizedTest
    @CsvSource({"New,NEW", "Used,USED"})
    void aConditionIsSpeltAsItIs(String written, Condition condition) {
        String item = "{\"condition\":\"" + written + "\"}";
        assertThat(json.readValue(item, NewItem.class).condition()).isEqualTo(condition);
        assertThat(json.writeValueAsString(condition)).isEqualTo("\"" + written + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"new\"",
                "\"NEW\"",
                "\"New \"",
                "\" New\"",
                "\"\\u0000New\"",
                "\"Used\\n\"",
                "\"\"",
                "\" \"",
                "\"Broken\"",
                "\"0\"",
                "0",
                "3000000000",
                "1.5",
                "true",
                "[\"New\"]",
                "{}"
            })
    void aConditionIsNeitherPaddedNorOtherwiseSpelt(String condition) {
        assertThatThrownBy(() -> json.readValue("{\"condition\": " + condition + "}", NewItem.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("must be one of New, Used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"up \"", "\"down\\u0000\"", "\"UP\"", "3000000000"})
    void aThumbIsSpeltAsItIs(String thumb) {
        assertThatThrownBy(() -> json.readValue("{\"thumb\": " + thumb + "}", Vote.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("must be one of up, down");
    }

    @Test
    void anItemsIdIsAText() {
        assertThat(json.readValue("{\"itemId\": \"3-17\"}", CartAddition.class).itemId())
                .isEqualTo(new ItemId(3, 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"category\": 3.9, \"number\": 17}", "{\"category\": 3, \"number\": 17}", "{}", "[3, 17]", "3"
            })
    void anItemsIdIsNothingElse(String id) {
        assertThatThrownBy(() -> json.readValue("{\"itemId\": " + id + "}", CartAddition.class))
                .isInstanceOfSatisfying(
                        JacksonException.class,
                        failure -> assertThat(failure.getPath())
                                .extracting(JacksonException.Reference::getPropertyName)
                                .containsExactly("itemId"));
    }

    @Test
    void moneyIsWrittenPlainly() {
        assertThat(json.writeValueAsString(new PriceChange(new BigDecimal("1E+3"))))
                .isEqualTo("{\"price\":1000}");
    }
}
