package marketplace.contract.item;

import static marketplace.contract.Violations.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewItemTest {

    @Test
    void keywordsAreTrimmedLowerCaseAndEachOnce() {
        assertThat(item(List.of(" Lamp", "RED ", "lamp")).normalisedKeywords()).containsExactly("lamp", "red");
    }

    @Test
    void keywordsThatDifferInCaseAloneAreOne() {
        assertThat(item(List.of("Straße", "STRASSE", "Σ", "ς")).normalisedKeywords())
                .containsExactly("straße", "σ");
    }

    @Test
    void fiveKeywordsAreAllowedOnceDuplicatesAreDropped() {
        assertThat(violationsOf(item(List.of("a", "b", "c", "d", "e", "A")))).isEmpty();
        assertThat(violationsOf(item(List.of("a", "b", "c", "d", "e", "f")))).containsExactly("keywords");
    }

    @Test
    void aKeywordHasOneToEightCharacters() {
        assertThat(violationsOf(item(List.of("12345678", "\uD83D\uDCA1".repeat(8), "İSTANBUL"))))
                .isEmpty();
        assertThat(violationsOf(item(List.of("123456789")))).containsExactly("keywords[0].<list element>");
        assertThat(violationsOf(item(List.of(" ")))).containsExactly("keywords[0].<list element>");
        assertThat(violationsOf(item(Collections.singletonList(null)))).containsExactly("keywords[0].<list element>");
    }

    @Test
    void aWrongKeywordIsNamedByItsPlaceAmongThoseThatWereSent() {
        assertThat(violationsOf(item(List.of("lamp", "LAMP", "123456789"))))
                .containsExactly("keywords[2].<list element>");
        assertThat(violationsOf(item(List.of("lamp", "lamp", " ")))).containsExactly("keywords[2].<list element>");
        assertThat(violationsOf(item(Arrays.asList("lamp", "lamp", null))))
                .containsExactly("keywords[2].<list element>");
    }

    @ParameterizedTest
    @CsvSource({"-1,false", "0,true", "9999,true", "10000,false"})
    void theCategoryIsFrom0To9999(int category, boolean valid) {
        assertThat(violationsOf(new NewItem("Lamp", category, List.of(), Condition.NEW, BigDecimal.ONE, 1))
                        .isEmpty())
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"-0.01,false", "0.00,true", "9999999.99,true", "10000000.00,false", "0.001,false"})
    void thePriceIsFrom0To9999999_99(BigDecimal price, boolean valid) {
        assertThat(violationsOf(new NewItem("Lamp", 1, List.of(), Condition.NEW, price, 1))
                        .isEmpty())
                .isEqualTo(valid);
        assertThat(violationsOf(new PriceChange(price)).isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"-1,false", "0,true", "1000000,true", "1000001,false"})
    void theQuantityIsFrom0To1000000(int quantity, boolean valid) {
        assertThat(violationsOf(new NewItem("Lamp", 1, List.of(), Condition.NEW, BigDecimal.ONE, quantity))
                        .isEmpty())
                .isEqualTo(valid);
        assertThat(violationsOf(new QuantitySetting(quantity)).isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(ints = {-5, 7})
    void aChangeOfQuantityGoesBothWays(int change) {
        assertThat(violationsOf(new QuantityChange(change))).isEmpty();
    }

    @Test
    void aChangeOfQuantityIsNotZero() {
        assertThat(violationsOf(new QuantityChange(0))).containsExactly("change");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "123456789012345678901234567890123"})
    void aNameIsNeitherBlankNorOver32Characters(String name) {
        assertThat(violationsOf(new NewItem(name, 1, List.of(), Condition.NEW, BigDecimal.ONE, 1)))
                .isNotEmpty()
                .containsOnly("name");
    }

    private static NewItem item(List<String> keywords) {
        return new NewItem("Lamp", 1, keywords, Condition.NEW, BigDecimal.ONE, 1);
    }
}
