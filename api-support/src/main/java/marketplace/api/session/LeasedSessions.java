package marketplace.api.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import marketplace.contract.customerdb.ActiveSession;
import marketplace.contract.customerdb.SessionStore;

/**
 * Who is calling, as the customer store says: it is not asked again for as long as its last answer holds. The store lets no
 * logout or change of a password be over before, but leaves it to the instance where a session is ended to forget it.
 */
class LeasedSessions {

    private static final int MOST = 10_000;

    /** Of no use after that; when a lease ends is in the lease. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private record Lease(ActiveSession session, long end) {

        static Lease since(long asked, ActiveSession session) {
            return new Lease(
                    session, asked + Duration.ofMillis(session.leaseMillis()).toNanos());
        }

        boolean holds() {
            return System.nanoTime() - end < 0;
        }
    }

    private final SessionStore store;
    private final String holder = UUID.randomUUID().toString();
    private final AtomicLong endings = new AtomicLong();
    private final Cache<String, Lease> leases =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    LeasedSessions(SessionStore store) {
        this.store = store;
    }

    /** The session of that id, if it is active; counts as activity in it. */
    ActiveSession touch(String id) {
        Lease lease = leases.getIfPresent(id);
        return lease != null && lease.holds() ? lease.session() : ask(id);
    }

    private ActiveSession ask(String id) {
        long endingsBefore = endings.get();
        long asked = System.nanoTime();
        ActiveSession session = store.touchSession(id, holder);
        if (session.leaseMillis() > 0) {
            keep(id, Lease.since(asked, session), endingsBefore);
        }
        return session;
    }

    /** Unless a session was ended since the store was asked: it may be this one, and the answer be from before. */
    private void keep(String id, Lease lease, long endingsBefore) {
        leases.asMap().compute(id, (same, other) -> endings.get() == endingsBefore ? lease : null);
    }

    /** Ends a session, here too, even if the store gives no answer. */
    void end(String id) {
        try {
            store.endSession(id, holder);
        } finally {
            endings.incrementAndGet();
            leases.invalidate(id);
        }
    }
}
