package marketplace.customer.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When logins failed of late; too many of them within the window block what follows until enough have left it. */
record RecentFailures(int most, Duration window, List<Instant> times) {

    static RecentFailures first(int most, Duration window, Instant now) {
        return new RecentFailures(most, window, List.of(now));
    }

    RecentFailures and(Instant now) {
        return new RecentFailures(
                most, window, Stream.concat(recent(now), Stream.of(now)).toList());
    }

    Optional<Duration> blockedFor(Instant now) {
        List<Instant> recent = recent(now).toList();
        return recent.size() < most
                ? Optional.empty()
                : Optional.of(
                        Duration.between(now, recent.get(recent.size() - most).plus(window)));
    }

    private Stream<Instant> recent(Instant now) {
        return times.stream().filter(time -> time.plus(window).isAfter(now));
    }
}
