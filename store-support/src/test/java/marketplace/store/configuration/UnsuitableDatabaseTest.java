package marketplace.store.configuration;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsuitableDatabaseTest {

    private static final String OPTIONS = "TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64";

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:/data/customer;" + OPTIONS, "jdbc:postgresql://host/customer"})
    void isNoneThatTheStoresAreMadeFor(String url) {
        assertThatCode(() -> UnsuitableDatabase.refuseAt(url, OPTIONS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jdbc:h2:/data/customer;" + OPTIONS,
                "jdbc:h2:mem:customer;" + OPTIONS,
                "jdbc:h2:file:/data/customer",
                "jdbc:h2:file:/data/customer;TRACE_LEVEL_FILE=0",
                "jdbc:mysql://host/x"
            })
    void isOneThatWouldNotKeepWhatTheStoresPromise(String url) {
        assertThatExceptionOfType(UnsuitableDatabase.class)
                .isThrownBy(() -> UnsuitableDatabase.refuseAt(url, OPTIONS))
                .withMessage("spring.datasource.url must begin with jdbc:postgresql:");
    }
}
