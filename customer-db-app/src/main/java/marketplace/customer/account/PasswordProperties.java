package marketplace.customer.account;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How passwords are checked.
 *
 * @param patience how long a login or registration waits for its turn to hash before it is told to come again
 */
@Validated
@ConfigurationProperties("marketplace.password")
record PasswordProperties(
        @DefaultValue("8s") @DurationMin(millis = 1) Duration patience) {}
