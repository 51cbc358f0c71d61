package marketplace.customer.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often each has failed of late. No more than a fixed number of them are remembered, those who failed last. */
class FailureCounts<K> {

    private final int most;
    private final Duration window;
    private final Cache<K, RecentFailures> recent;

    /** So many failures within the window block; so many who failed are remembered. */
    FailureCounts(int most, Duration window, int remembered) {
        this.most = most;
        this.window = window;
        this.recent = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfterWrite(window)
                .build();
    }

    Optional<Duration> blockedFor(K who, Instant now) {
        return Optional.ofNullable(recent.getIfPresent(who)).flatMap(failures -> failures.blockedFor(now));
    }

    void add(K who, Instant now) {
        recent.asMap().merge(who, RecentFailures.first(most, window, now), (known, one) -> known.and(now));
    }

    void forget(K who) {
        recent.invalidate(who);
    }

    long remembered() {
        recent.cleanUp();
        return recent.estimatedSize();
    }
}
