package marketplace.customer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SessionLeasesTest {

    private static final Duration LENGTH = Duration.ofMillis(200);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String SESSION = "session";

    private final AtomicLong nanoTime = new AtomicLong();

    @Test
    void whoEndsASessionWaitsUntilOthersHoldItNoMore() {
        SessionLeases leases = started();
        leases.grant(SESSION, "one");
        long granted = System.nanoTime();
        leases.grant(SESSION, "other");
        leases.awaitEnd(SESSION, "one");
        assertThat(since(granted)).isGreaterThanOrEqualTo(LENGTH);
    }

    @Test
    @Timeout(60)
    void whoEndsASessionThatNobodyElseHoldsDoesNotWait() {
        SessionLeases leases = startedAnHourAgo();
        leases.grant(SESSION, "one");
        leases.grant("another session", "other");
        assertThatCode(() -> leases.awaitEnd(SESSION, "one")).doesNotThrowAnyException();
    }

    @Test
    void afterAStartAnySessionMayBeHeldByAnybody() {
        long begin = System.nanoTime();
        SessionLeases leases = new SessionLeases(LENGTH);
        leases.awaitEnd(SESSION, "one");
        assertThat(since(begin)).isGreaterThanOrEqualTo(LENGTH);
    }

    @Test
    void whoEndsSessionsThatHeDoesNotKnowWaitsForAllThatAreHeld() {
        SessionLeases leases = started();
        long granted = System.nanoTime();
        leases.grant(SESSION, "one");
        leases.awaitEndOfAll();
        assertThat(since(granted)).isGreaterThanOrEqualTo(LENGTH);
    }

    @Test
    void whoHasNoNameGetsNoLease() {
        SessionLeases leases = new SessionLeases(HOUR);
        assertThat(leases.grant(SESSION, "one")).isEqualTo(HOUR);
        assertThat(leases.grant(SESSION, null)).isZero();
    }

    @Test
    void withoutLeasesThereIsNothingToWaitFor() {
        SessionLeases none = new SessionLeases(Duration.ZERO);
        assertThat(none.grant(SESSION, "one")).isZero();
        none.awaitEnd(SESSION, null);
        none.awaitEndOfAll();
        assertThat(none.remembered()).isZero();
    }

    @Test
    void remembersNoneThatHasRunOutAndAllThatHaveNot() {
        SessionLeases leases = startedAnHourAgo();
        leases.grant(SESSION, "one");
        leases.forgetThoseThatHaveEnded();
        assertThat(leases.remembered()).isOne();
        anHourPasses();
        leases.forgetThoseThatHaveEnded();
        assertThat(leases.remembered()).isZero();
    }

    /** Some time ago. */
    private static SessionLeases started() {
        SessionLeases leases = new SessionLeases(LENGTH);
        leases.awaitEndOfAll();
        return leases;
    }

    /** By a clock that stands still: who waits for a lease that holds now, waits for an hour. */
    private SessionLeases startedAnHourAgo() {
        SessionLeases leases = new SessionLeases(HOUR, nanoTime::get);
        anHourPasses();
        return leases;
    }

    private void anHourPasses() {
        nanoTime.addAndGet(HOUR.toNanos());
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }
}
