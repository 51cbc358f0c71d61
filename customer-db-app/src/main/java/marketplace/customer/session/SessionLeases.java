package marketplace.customer.session;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import marketplace.web.problem.Unavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * For how long which API may take a session to be active without asking again. An API counts from the moment at which it asks and
 * the store from a later one, so what has run out here has run out there.
 *
 * <p>Kept in memory: until the longest lease has passed after a start, any session may be held by anybody.
 */
class SessionLeases {

    private final Duration length;
    private final LongSupplier nanoTime;
    private final long start;
    private final Map<String, Map<String, Long>> ends = new ConcurrentHashMap<>();

    /** Leases of this length; 0 for none. */
    SessionLeases(Duration length) {
        this(length, System::nanoTime);
    }

    /** Leases that are counted by this clock, which goes on as {@link System#nanoTime} does. */
    SessionLeases(Duration length, LongSupplier nanoTime) {
        this.length = length;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /**
     * Notes that this holder will rely on what he is about to be told of the sessions, and says for how long he may. To be called
     * before they are looked up: who ends one after that look then finds the note.
     */
    Duration grant(Collection<String> sessionIds, @Nullable String holder) {
        if (holder == null || length.isZero()) {
            return Duration.ZERO;
        }
        long end = nanoTime.getAsLong() + length.toNanos();
        sessionIds.forEach(sessionId -> ends.compute(sessionId, (id, held) -> with(held, holder, end)));
        return length;
    }

    private static Map<String, Long> with(@Nullable Map<String, Long> held, String holder, long end) {
        if (held == null) {
            return Map.of(holder, end);
        }
        Map<String, Long> more = new HashMap<>(held);
        more.merge(holder, end, SessionLeases::later);
        return Map.copyOf(more);
    }

    /** Who asks twice at once may be noted in the other order. */
    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }

    /** Waits until nobody holds the session any more but the one who gives it back. */
    void awaitEnd(String sessionId, @Nullable String givenBackBy) {
        ends.getOrDefault(sessionId, Map.of()).forEach((holder, end) -> {
            if (!holder.equals(givenBackBy)) {
                awaitMoment(end);
            }
        });
        awaitMoment(start + length.toNanos());
    }

    /** Waits until none of the leases that there are now holds any more. */
    void awaitEndOfAll() {
        awaitMoment(nanoTime.getAsLong() + length.toNanos());
    }

    private void awaitMoment(long moment) {
        try {
            TimeUnit.NANOSECONDS.sleep(moment - nanoTime.getAsLong());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The store is being stopped; try again soon.");
        }
    }

    @Scheduled(fixedDelayString = "PT1S")
    void forgetThoseThatHaveEnded() {
        long now = nanoTime.getAsLong();
        ends.values().removeIf(held -> held.values().stream().allMatch(end -> end - now <= 0));
    }

    /** How many sessions are held at the moment. */
    int remembered() {
        return ends.size();
    }
}
