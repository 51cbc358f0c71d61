package marketplace.product.purchase;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long purchases under way are left alone.
 *
 * @param lease how long whoever conducts a purchase has to end it before another may take over
 * @param retryPause how long a purchase whose payment is in doubt is left for the buyer to retry before it is settled
 */
@Validated
@ConfigurationProperties("marketplace.purchase")
record PurchaseProperties(
        @DefaultValue("10s") @DurationMin(millis = 100) Duration lease,
        @DefaultValue("5s") @DurationMin(millis = 0) Duration retryPause) {}
