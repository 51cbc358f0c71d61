package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Somebody changes one thing again and again. What must be found is what was acknowledged last, or what was asked for then and
 * got no answer.
 */
final class Changes<T> implements Habit {

    private final String what;
    private final IntFunction<T> values;
    private final Function<T, ValidatableResponse> write;
    private final Supplier<T> read;
    private final AtomicInteger acknowledged = new AtomicInteger();

    /** The values come one after the other, from number 1 on; before the first is written, number 0 is found. */
    Changes(String what, IntFunction<T> values, Function<T, ValidatableResponse> write, Supplier<T> read) {
        this.what = what;
        this.values = values;
        this.write = write;
        this.read = read;
    }

    @Override
    public boolean goesOn() {
        T next = values.apply(times() + 1);
        boolean success = Trade.succeeds(() -> write.apply(next));
        if (success) {
            acknowledged.incrementAndGet();
        }
        return success;
    }

    @Override
    public int times() {
        return acknowledged.get();
    }

    @Override
    public void expectNothingLost() {
        assertThat(read.get()).as(what).isIn(List.of(values.apply(times()), values.apply(times() + 1)));
    }
}
