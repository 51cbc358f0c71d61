package marketplace.api.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marketplace.contract.customerdb.ActiveSession;
import marketplace.contract.customerdb.LogoutStore;
import marketplace.contract.customerdb.SessionCheck;
import marketplace.contract.customerdb.SessionStore;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as the customer store says: it is not asked again for as long as its last answer holds. When half of that time
 * is over it is asked for all sessions in use at once, and those who have no answer that holds ask together. The store lets no
 * logout or change of a password be over before, but leaves it to the instance where a session is ended to forget it.
 */
class LeasedSessions {

    private static final int MOST = 10_000;

    /** Of no use after that; when a lease ends is in the lease. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    /** Much longer than an answer takes, and little of the time in which a client is promised one. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /** What the store answered, for how long and until when that holds, and when somebody last called in the session. */
    private record Lease(ActiveSession session, long length, long end, AtomicLong lastUse) {

        static Lease since(long asked, ActiveSession session) {
            long length = Duration.ofMillis(session.leaseMillis()).toNanos();
            return new Lease(session, length, asked + length, new AtomicLong(asked));
        }

        boolean holds(long now) {
            return end - now > 0;
        }

        /** Counts as a use, whether it holds or not. */
        boolean holdsForCall(long now) {
            lastUse.set(now);
            return holds(now);
        }

        boolean isHalfOver(long now) {
            return end - now < length / 2;
        }

        /** To ask for it is no use of it. */
        Lease after(@Nullable Lease before) {
            return before == null ? this : new Lease(session, length, end, before.lastUse);
        }

        boolean isInUse(long now) {
            return holds(now) && now - lastUse.get() < length;
        }
    }

    private final SessionStore store;
    private final LogoutStore logouts;
    private final LongSupplier nanoTime;
    private final String holder = UUID.randomUUID().toString();
    private final AtomicLong endings = new AtomicLong();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private final Cache<String, Lease> leases;
    private final GatheredQuestions<Map<String, Lease>> questions =
            new GatheredQuestions<>(SessionCheck.MOST, PATIENCE, this::ask);

    LeasedSessions(SessionStore store, LogoutStore logouts) {
        this(store, logouts, System::nanoTime);
    }

    /** With leases that are counted by this clock, which goes on as {@link System#nanoTime} does. */
    LeasedSessions(SessionStore store, LogoutStore logouts, LongSupplier nanoTime) {
        this.store = store;
        this.logouts = logouts;
        this.nanoTime = nanoTime;
        this.leases = Caffeine.newBuilder()
                .ticker(nanoTime::getAsLong)
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .build();
    }

    /** The session of that id, if it is active; counts as activity in it. */
    Optional<ActiveSession> touch(String id) {
        Lease lease = leases.getIfPresent(id);
        long now = nanoTime.getAsLong();
        if (lease == null || !lease.holdsForCall(now)) {
            return session(id, questions.ask(id));
        }
        return lease.isHalfOver(now) && renewing.compareAndSet(false, true)
                ? renew(id, now)
                : Optional.of(lease.session());
    }

    private static Optional<ActiveSession> session(String id, Map<String, Lease> active) {
        return Optional.ofNullable(active.get(id)).map(Lease::session);
    }

    /** One asks for all who are in use, while their leases still hold: a crowd that asked one by one would ask all the time. */
    private Optional<ActiveSession> renew(String id, long now) {
        try {
            return session(id, ask(withOthersInUse(id, now)));
        } catch (RuntimeException noAnswer) {
            return Optional.of(held(id).orElseThrow(() -> noAnswer));
        } finally {
            renewing.set(false);
        }
    }

    /** What the store answered before, if that holds even now. */
    private Optional<ActiveSession> held(String id) {
        return Optional.ofNullable(leases.getIfPresent(id))
                .filter(lease -> lease.holds(nanoTime.getAsLong()))
                .map(Lease::session);
    }

    private List<String> withOthersInUse(String id, long now) {
        Stream<String> others = leases.asMap().entrySet().stream()
                .filter(other -> other.getValue().isInUse(now))
                .sorted(Map.Entry.comparingByValue(Comparator.comparingLong(Lease::end)))
                .map(Map.Entry::getKey)
                .filter(other -> !other.equals(id));
        return Stream.concat(Stream.of(id), others).limit(SessionCheck.MOST).toList();
    }

    /** Those of these sessions that are active. */
    private Map<String, Lease> ask(List<String> ids) {
        long endingsBefore = endings.get();
        long asked = nanoTime.getAsLong();
        Map<String, Lease> active = store.touchSessions(new SessionCheck(holder, ids)).stream()
                .collect(Collectors.toMap(ActiveSession::sessionId, session -> Lease.since(asked, session)));
        ids.forEach(id -> keep(id, active.get(id), endingsBefore));
        return active;
    }

    /**
     * Forgets what has ended, or has no lease. And also if any session was ended since the store was asked: it may be this one, and
     * the answer be from before.
     */
    private void keep(String id, @Nullable Lease lease, long endingsBefore) {
        leases.asMap().compute(id, (same, before) -> {
            if (lease == null || lease.length() == 0 || endings.get() != endingsBefore) {
                return null;
            }
            return lease.after(before);
        });
    }

    /** Ends a session, here too, even if the store gives no answer. */
    void end(String id) {
        try {
            logouts.endSession(id, holder);
        } finally {
            endings.incrementAndGet();
            leases.invalidate(id);
        }
    }
}
