package marketplace.perf.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marketplace.perf.load.Call;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponsesTest {

    @Test
    void percentilesAreByNearestRank() {
        Responses responses = Responses.of(IntStream.rangeClosed(1, 200)
                .mapToObj(millis -> call(millis, null))
                .toList());

        assertThat(responses.p50()).isEqualTo(100);
        assertThat(responses.p95()).isEqualTo(190);
        assertThat(responses.p99()).isEqualTo(198);
    }

    @Test
    void aWrongReplyIsCountedButItsTimeIsNot() {
        Responses responses =
                Responses.of(Stream.of(call(10, null), call(1, "500")).toList());

        assertThat(responses).extracting(Responses::count, Responses::failed).containsExactly(2L, 1L);
        assertThat(responses.mean()).isEqualTo(10);
    }

    @Test
    void functionsStandApart() {
        assertThat(Responses.byFunction(List.of(call(1, null), new Call("Login", 0, 5_000_000, null))))
                .containsOnlyKeys("GetItem", "Login");
    }

    private static Call call(int millis, @Nullable String failure) {
        return new Call("GetItem", 0, millis * 1_000_000L, failure);
    }
}
