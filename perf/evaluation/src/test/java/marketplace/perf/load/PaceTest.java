package marketplace.perf.load;

import static org.assertj.core.api.Assertions.assertThat;

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
}
