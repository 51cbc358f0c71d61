package marketplace.customer.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionLeasesTest {

    private static final Duration LENGTH = Duration.ofMillis(200);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String SESSION = "session";

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
    void whoEndsASessionThatNobodyElseHoldsDoesNotWait() {
        SessionLeases leases = started();
        leases.grant(SESSION, "one");
        leases.grant("another session", "other");
        long begin = System.nanoTime();
        leases.awaitEnd(SESSION, "one");
        assertThat(since(begin)).isLessThan(LENGTH);
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
    void withoutLeasesNobodyWaits() {
        SessionLeases none = new SessionLeases(Duration.ZERO);
        assertThat(none.grant(SESSION, "one")).isZero();
        long begin = System.nanoTime();
        none.awaitEnd(SESSION, null);
        none.awaitEndOfAll();
        assertThat(since(begin)).isLessThan(LENGTH);
    }

    @Test
    void remembersNoneThatHasRunOutAndAllThatHaveNot() {
        SessionLeases leases = started();
        leases.grant(SESSION, "one");
        leases.forgetThoseThatHaveEnded();
        assertThat(leases.remembered()).isOne();
        leases.awaitEnd(SESSION, null);
        leases.forgetThoseThatHaveEnded();
        assertThat(leases.remembered()).isZero();
    }

    /** Some time ago. */
    private static SessionLeases started() {
        SessionLeases leases = new SessionLeases(LENGTH);
        leases.awaitEndOfAll();
        return leases;
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }
}
