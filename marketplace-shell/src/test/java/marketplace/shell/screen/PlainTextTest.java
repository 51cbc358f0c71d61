package marketplace.shell.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u001B", "\u0007", "\u009B", "\r", "\n", "\b", "\u202E", "\u2028", "\u200B"})
    void replacesWhatATerminalObeysOrHides(String character) {
        assertThat(PlainText.of("a" + character + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void leavesTextAlone() {
        assertThat(PlainText.of("Lämpchen 灯 🛋 é")).isEqualTo("Lämpchen 灯 🛋 é");
    }

    @Test
    void keepsTheMeaningOfJson() {
        String name = "a\u009Bb\u202Ec";
        String json = new ObjectMapper().writeValueAsString(name);
        assertThat(PlainText.json(json)).isEqualTo("\"a\\u009bb\\u202ec\"");
        assertThat(new ObjectMapper().readValue(PlainText.json(json), String.class))
                .isEqualTo(name);
    }
}
