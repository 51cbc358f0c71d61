package marketplace.customer.session;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a session ends by itself, and how long an API may rely on that it has not.
 *
 * @param idleTimeout this long after its last request; a year at most
 * @param absoluteTimeout this long after its login, whatever is asked; a year at most
 * @param lease how long an API may give a session's answer again without asking; a second at most, so that no logout has to wait
 *     longer, and never so long that a session would end more than a hundredth of the idle timeout early; 0 to be asked each time
 */
@Validated
@ConfigurationProperties("marketplace.session")
record SessionProperties(
        @DefaultValue("5m") @DurationMin(millis = 100) @DurationMax(days = 365)
        Duration idleTimeout,

        @DefaultValue("12h") @DurationMin(millis = 100) @DurationMax(days = 365)
        Duration absoluteTimeout,

        @DefaultValue("1s") @DurationMin @DurationMax(seconds = 1)
        Duration lease) {

    /** A session may end early by a part of the idle timeout, as activity is not written down at every request. */
    private static final int EARLY = 100;

    /** The longest lease that there can be; activity within it is not known to the store. */
    Duration longestLease() {
        Duration most = idleTimeout.dividedBy(2 * EARLY);
        return lease.compareTo(most) < 0 ? lease : most;
    }

    /** Activity is recorded when the last record is older than this. */
    Duration activityGrain() {
        return idleTimeout.dividedBy(EARLY).minus(longestLease());
    }
}
