package marketplace.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void takesEachPastedLineForACommand() {
        assertThat(Words.lines("search\r\n\ncart show\n")).containsExactly("search", "", "cart show");
        assertThat(Words.lines(" search ")).containsExactly("search");
        assertThat(Words.lines(" \n ")).isEmpty();
    }

    @Test
    void leavesALineBreakWithinQuotes() {
        assertThat(Words.lines("item add 'red\nlamp' --price 5\nitem list"))
                .containsExactly("item add 'red\nlamp' --price 5", "item list");
        assertThat(Words.lines("item add 'red\nlamp")).containsExactly("item add 'red\nlamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.csv", "my files/out.csv", "it's", "\"x\"", "back\\slash", "#1"})
    void readsAWordAsItIsToBeTyped(String word) {
        assertThat(Words.of("import " + Words.typed(word))).containsExactly("import", word);
    }
}
