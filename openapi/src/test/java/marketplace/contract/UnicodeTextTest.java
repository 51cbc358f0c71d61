package marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnicodeTextTest {

    @Test
    void countsCharactersAsPeopleSeeThem() {
        assertThat(UnicodeText.length("lamp")).isEqualTo(4);
        assertThat(UnicodeText.length("\uD83D\uDCA1")).isEqualTo(1);
        assertThat(UnicodeText.length("e\u0301")).isEqualTo(1);
    }

    @Test
    void comparesWithoutCase() {
        assertThat(UnicodeText.caseFolded("Straße")).isEqualTo(UnicodeText.caseFolded("STRASSE"));
        assertThat(UnicodeText.caseFolded("Straße")).isEqualTo(UnicodeText.caseFolded("STRAẞE"));
        assertThat(UnicodeText.caseFolded("Ζεύς")).isEqualTo(UnicodeText.caseFolded("ΖΕΎΣ"));
        assertThat(UnicodeText.caseFolded("alice")).isNotEqualTo(UnicodeText.caseFolded("alicia"));
    }

    @Test
    void findsEveryCharacterInWhicheverCase() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(Character::isDefined)
                        .mapToObj(Character::toString)
                        .filter(text -> !isInAnyCase(text)))
                .isEmpty();
    }

    private static boolean isInAnyCase(String text) {
        String folded = UnicodeText.caseFolded(text);
        return Stream.of(text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT), folded)
                .map(UnicodeText::caseFolded)
                .allMatch(folded::equals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ", "\t", "\n", "\u0085", "\u00a0", "\u1680", "\u2000", "\u200a", "\u2028", "\u202f", "\u205f",
                "\u3000"
            })
    void knowsAllWhiteSpaceOfUnicode(String space) {
        assertThat(UnicodeText.strip(space + "red lamp" + space)).isEqualTo("red lamp");
        assertThat(space).doesNotMatch(UnicodeText.NOT_BLANK).doesNotMatch(UnicodeText.NO_SPACE_NOR_CONTROL);
        assertThat("a" + space + "b").matches(UnicodeText.NOT_BLANK).doesNotMatch(UnicodeText.NO_SPACE_NOR_CONTROL);
    }

    /** Of white space within it, or of marks to be put in order: work that grows with the square would take hours here. */
    @Test
    @Timeout(60)
    void aLongTextKeepsNobodyBusy() {
        String gap = "a" + " ".repeat(4_000_000) + "a";
        assertThat(UnicodeText.strip(gap)).isEqualTo(gap);
        String marks = "a" + "\u0301".repeat(1_000_000) + "\u0316".repeat(1_000_000);
        assertThat(UnicodeText.length(marks)).isEqualTo(2_000_001);
        assertThat(UnicodeText.caseFolded(marks)).hasSize(marks.length());
    }

    @Test
    void normalisesWhateverAFieldMayHold() {
        String longest = "\u03b1\u0313\u0300\u0345".repeat(128);
        assertThat(UnicodeText.length(longest)).isEqualTo(128);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\u009f"})
    void knowsControlCharacters(String control) {
        assertThat("a" + control).doesNotMatch(UnicodeText.NO_SPACE_NOR_CONTROL);
    }
}
