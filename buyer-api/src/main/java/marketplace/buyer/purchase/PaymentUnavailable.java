package marketplace.buyer.purchase;

import java.time.Duration;
import marketplace.contract.ProblemType;
import marketplace.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The payment provider gave no answer. */
final class PaymentUnavailable extends Problem {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    PaymentUnavailable(@Nullable Throwable cause) {
        super(
                ProblemType.PAYMENT_UNAVAILABLE,
                "The payment provider does not answer. Send the same request with the same key again to learn the outcome.",
                cause);
        retryAfter(PAUSE);
    }
}
