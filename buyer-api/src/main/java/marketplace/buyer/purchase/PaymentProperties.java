package marketplace.buyer.purchase;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the simulated payment provider behaves.
 *
 * @param approvalRate the probability, 0 to 1, with which it approves a card that is none of its special ones
 */
@Validated
@ConfigurationProperties("marketplace.payment")
record PaymentProperties(
        @DefaultValue("1.0") @DecimalMin("0") @DecimalMax("1") double approvalRate) {}
