package marketplace.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggableTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/items/3-17/price, /v1/items/3-17/price",
        "/v1/items?token=secret, /v1/items",
        "/v1/items;token=secret, /v1/items",
        "/v1/%0a%0dforged, /v1/%0a%0dforged",
        "/sessions/47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU/activity, /sessions/*/activity",
        "/v1/caf\u00e9, /v1/caf?",
    })
    void isThePathAlone(String uri, String logged) {
        assertThat(Loggable.of(uri)).isEqualTo(logged);
    }

    @Test
    void forgesNoLine() {
        assertThat(Loggable.of("/v1\r\n2026 INFO all is well\u001b[2J\u0085\u2028"))
                .isEqualTo("/v1??2026?INFO?all?is?well?[2J??");
    }

    @Test
    void isShort() {
        assertThat(Loggable.of("/a".repeat(5_000))).hasSize(257).endsWith("*");
    }

    @Test
    void standsForWhatIsNotThere() {
        assertThat(Loggable.of(null)).isEqualTo("-");
        assertThat(Loggable.of("")).isEqualTo("-");
    }
}
