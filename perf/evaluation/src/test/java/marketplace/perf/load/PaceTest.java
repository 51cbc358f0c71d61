package marketplace.perf.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    /** One call each millisecond by one client. */
    private final Pace pace = new Pace(1_000, 1);

    @Test
    void noCallComesBeforeItsMoment() {
        for (int call = 0; call < 5; call++) {
            pace.delay();
            assertThat(System.nanoTime()).isGreaterThanOrEqualTo(pace.scheduled());
        }
    }

    @Test
    void theMomentsAreEvenlyApartHoweverLateACallIs() {
        pace.delay();
        long first = pace.scheduled();
        pace.delay();
        pace.delay();

        assertThat(pace.scheduled() - first).isEqualTo(2_000_000);
    }

    /** Or all would make the same kind of call at the same time. */
    @Test
    void clientsBeginAtDifferentPlacesOfTheirRounds() throws InterruptedException {
        Pace two = new Pace(1_000, 2);
        two.delay();
        AtomicLong second = new AtomicLong();
        Thread other = new Thread(() -> {
            two.delay();
            second.set(two.scheduled());
        });
        long before = System.nanoTime();
        other.start();
        other.join();

        assertThat(second.get() - before).isGreaterThanOrEqualTo(3_000_000);
    }
}
