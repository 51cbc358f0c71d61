package marketplace.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscreetHistoryTest {

    private final DiscreetHistory history =
            new DiscreetHistory(new Commands(List.of(new Syntax("seller login", "", "", List.of(), List.of()))));

    @ParameterizedTest
    @ValueSource(strings = {"seller login --username alice", "seller login\n\nseller login --username alice"})
    void remembersCommands(String typed) {
        history.add(Instant.EPOCH, typed);
        assertThat(history.size()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"staple", "seller login\nstaple", "seller login --token x", "seller login 4242 4242 4242 4242"})
    void remembersNoSecret(String typed) {
        history.add(Instant.EPOCH, typed);
        assertThat(history.size()).isZero();
    }
}
