package marketplace.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorePropertiesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:5001,  true",
        "https://customer-db,    true",
        "http://[::1]:5001,      true",
        "http://host:65535,      true",
        "http://host:65536,      false",
        "http://host:99999,      false",
        "http://host:0,          false",
        "http://host:abc,        false",
        "http://ho st:5001,      false",
        "http://me:secret@host,  false",
        "http://host:5001/path,  false",
        "http://,                false",
        "host:5001,              false",
    })
    void anAddressHasAHostAndAPort(String url, boolean valid) {
        var store = new StoreProperties.Store(url, SECOND, SECOND, SECOND, null, 1);
        assertThat(validator.validate(store).isEmpty()).isEqualTo(valid);
    }
}
