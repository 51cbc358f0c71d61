package marketplace.customer.session;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a session ends by itself.
 *
 * @param idleTimeout this long after its last request
 * @param absoluteTimeout this long after its login, whatever is asked
 */
@Validated
@ConfigurationProperties("marketplace.session")
record SessionProperties(
        @DefaultValue("5m") @DurationMin(millis = 100) Duration idleTimeout,
        @DefaultValue("12h") @DurationMin(millis = 100) Duration absoluteTimeout) {}
