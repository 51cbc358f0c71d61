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
        long before = System.nanoTime();

        assertThat(firstOfAnother(two) - before).isGreaterThanOrEqualTo(2_000_000);
    }

    /** Or those who happened to start together would come together each time. */
    @Test
    void theCallsOfAllAreEvenlyApartWheneverTheirThreadsStarted() throws InterruptedException {
        Pace two = new Pace(1_000, 2);
        two.delay();
        long first = two.scheduled();
        two.delay();

        assertThat(Math.floorMod(firstOfAnother(two) - first, 2_000_000)).isEqualTo(1_000_000);
    }

    private static long firstOfAnother(Pace pace) throws InterruptedException {
        AtomicLong first = new AtomicLong();
        Thread another = new Thread(() -> {
            pace.delay();
            first.set(pace.scheduled());
        });
        another.start();
        another.join();
        return first.get();
    }
}
