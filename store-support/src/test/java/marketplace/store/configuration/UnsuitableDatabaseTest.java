package marketplace.store.configuration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsuitableDatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:/data/customer;TRACE_LEVEL_FILE=0", "jdbc:postgresql://host/customer"})
    void isNoneThatTheStoresAreMadeFor(String url) {
        assertThatCode(() -> UnsuitableDatabase.refuseAt(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "jdbc:h2:/data/customer", "jdbc:h2:~/customer", "jdbc:h2:mem:customer", "jdbc:mysql://host/x"
            })
    void isOneWhoseCommitsNobodyWouldForceToTheDisk(String url) {
        assertThatExceptionOfType(UnsuitableDatabase.class)
                .isThrownBy(() -> UnsuitableDatabase.refuseAt(url))
                .withMessageStartingWith("spring.datasource.url must begin with jdbc:h2:file:");
    }
}
