package marketplace.shell.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"\u001B", "\u0007", "\u009B", "\r", "\n", "\b", "\u202E", "\u2028", "\u200B", "\uDB40\uDC41"})
    void replacesWhatATerminalObeysOrHides(String character) {
        assertThat(PlainText.of("a" + character + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void leavesTextAlone() {
        String text = "Lämpchen 灯 🛋 é 👨\u200D👩\u200D👧 می\u200Cخواهم";
        assertThat(PlainText.of(text)).isEqualTo(text);
        assertThat(PlainText.json("{\n  \"" + text + "\"}")).isEqualTo("{\n  \"" + text + "\"}");
    }

    @Test
    void keepsTheMeaningOfJson() {
        String name = "a\u009Bb\u202Ec\uDB40\uDC41";
        String json = new ObjectMapper().writeValueAsString(name);
        assertThat(PlainText.json(json)).isEqualTo("\"a\\u009bb\\u202ec\\udb40\\udc41\"");
        assertThat(new ObjectMapper().readValue(PlainText.json(json), String.class))
                .isEqualTo(name);
    }
}
