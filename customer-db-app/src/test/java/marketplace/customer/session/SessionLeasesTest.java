package marketplace.customer.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import marketplace.web.problem.Unavailable;
import org.junit.jupiter.api.Test;

class SessionLeasesTest {

    private static final Duration LENGTH = Duration.ofMillis(200);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String SESSION = "session";

    private final AtomicLong nanoTime = new AtomicLong();

    @Test
    void whoEndsASessionWaitsUntilOthersHoldItNoMore() {
        SessionLeases leases = started();
        leases.grant(List.of(SESSION), "one");
        long granted = System.nanoTime();
        leases.grant(List.of(SESSION), "other");
        leases.awaitEnd(SESSION, "one");
        assertThat(since(granted)).isGreaterThanOrEqualTo(LENGTH);
    }

    @Test
    void whoEndsASessionThatNobodyElseHoldsDoesNotWait() {
        SessionLeases leases = startedAnHourAgo();
        leases.grant(List.of(SESSION), "one");
        leases.grant(List.of("another session"), "other");
        assertThat(mustWait(() -> leases.awaitEnd(SESSION, "one"))).isFalse();
        assertThat(mustWait(() -> leases.awaitEnd(SESSION, "other"))).isTrue();
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
        leases.grant(List.of(SESSION), "one");
        leases.awaitEndOfAll();
        assertThat(since(granted)).isGreaterThanOrEqualTo(LENGTH);
    }

    @Test
    void ofSeveralSessionsHoldEachOfThem() {
        SessionLeases leases = startedAnHourAgo();
        leases.grant(List.of(SESSION, "another session"), "one");
        assertThat(mustWait(() -> leases.awaitEnd(SESSION, "other"))).isTrue();
        assertThat(mustWait(() -> leases.awaitEnd("another session", "other"))).isTrue();
        assertThat(mustWait(() -> leases.awaitEnd("a third session", "other"))).isFalse();
    }

    @Test
    void ofTwoLeasesOfOneHolderTheLongerOneCountsInWhicheverOrderTheyAreNoted() {
        SessionLeases leases = startedAnHourAgo();
        nanoTime.addAndGet(10);
        leases.grant(List.of(SESSION), "one");
        nanoTime.addAndGet(-10);
        leases.grant(List.of(SESSION), "one");
        anHourPasses();
        assertThat(mustWait(() -> leases.awaitEnd(SESSION, "other"))).isTrue();
        nanoTime.addAndGet(10);
        assertThat(mustWait(() -> leases.awaitEnd(SESSION, "other"))).isFalse();
    }

    @Test
    void whoHasNoNameGetsNoLease() {
        SessionLeases leases = new SessionLeases(HOUR);
        assertThat(leases.grant(List.of(SESSION), "one")).isEqualTo(HOUR);
        assertThat(leases.grant(List.of(SESSION), null)).isZero();
    }

    @Test
    void withoutLeasesNobodyWaits() {
        SessionLeases none = new SessionLeases(Duration.ZERO);
        assertThat(none.grant(List.of(SESSION), "one")).isZero();
        assertThat(mustWait(() -> none.awaitEnd(SESSION, null))).isFalse();
        assertThat(mustWait(none::awaitEndOfAll)).isFalse();
    }

    @Test
    void remembersNoneThatHasRunOutAndAllThatHaveNot() {
        SessionLeases leases = startedAnHourAgo();
        leases.grant(List.of(SESSION), "one");
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

    /** Who is interrupted is told so only if he would have to wait. */
    private static boolean mustWait(Runnable end) {
        Thread.currentThread().interrupt();
        try {
            end.run();
            return false;
        } catch (Unavailable interrupted) {
            return true;
        } finally {
            Thread.interrupted();
        }
    }

    /** By a clock that stands still: a lease that holds now holds until {@link #anHourPasses}. */
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
