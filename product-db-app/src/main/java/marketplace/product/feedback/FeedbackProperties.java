package marketplace.product.feedback;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may vote.
 *
 * @param requirePurchase whether only buyers of an item may vote on it
 */
@ConfigurationProperties("marketplace.feedback")
record FeedbackProperties(@DefaultValue("false") boolean requirePurchase) {}
