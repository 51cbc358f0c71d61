package marketplace.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import marketplace.perf.load.Scenario.Mix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void isQuickIfNoFormIsNamed() {
        assertThat(Options.of().form()).isEqualTo("quick");
        Options options = Options.of("--mix", "trade", "--seed", "7");
        assertThat(options.form()).isEqualTo("quick");
        assertThat(options.mix()).isEqualTo(Mix.TRADE);
        assertThat(options.number("seed", 1)).isEqualTo(7);
    }

    @Test
    void readsTheOptionsOfAForm() {
        Options options = Options.of("full", "--runs", "3", "--data", "somewhere");
        assertThat(options.form()).isEqualTo("full");
        assertThat(options.number("runs", 10)).isEqualTo(3);
        assertThat(options.hasMarketplace()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            quickest                  | There is no form quickest
            --bogus 1                 | The form quick does not know --bogus
            quick stray               | The form quick does not know stray
            quick --runs 3            | The form quick does not know --runs
            growth --data somewhere   | The form growth does not know --data
            full --runs               | --runs needs a value
            full --runs --calls 20    | --runs needs a value
            full --runs 3 --runs 4    | --runs was given twice
            full --runs 0             | --runs is 1 or more
            full --calls 30           | --calls is a multiple of 20
            quick --warm-up 0         | --warm-up is a multiple of 20
            growth --calls 0          | --calls is 1 or more
            --base-port 65530         | --base-port is from 1 to 65524
            """)
    void refusesWhatItWouldHaveToIgnore(String line, String reason) {
        assertThatThrownBy(() -> Options.of(line.split(" ")))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAValueThatIsNone() {
        assertThatThrownBy(() -> Options.of("--mix", "fair").mix())
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("not fair");
        assertThatThrownBy(() -> Options.of("growth", "--sizes", "10,many").numbers("sizes", "1"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("not many");
        assertThatThrownBy(() -> Options.of("--seed", "x"))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("not x");
    }
}
