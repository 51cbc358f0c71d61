package marketplace.buyer.purchase;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How interrupted purchases are settled.
 *
 * @param interval the pause between two looks for such purchases
 */
@Validated
@ConfigurationProperties("marketplace.settlement")
record SettlementProperties(
        @DefaultValue("2s") @NotNull @DurationMin(millis = 10)
        Duration interval) {}
