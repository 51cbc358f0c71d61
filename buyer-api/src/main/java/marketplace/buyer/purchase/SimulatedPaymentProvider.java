package marketplace.buyer.purchase;

import java.math.BigDecimal;
import java.util.concurrent.ThreadLocalRandom;
import marketplace.contract.productdb.PaymentBooks;
import marketplace.contract.productdb.PaymentDecision;
import marketplace.contract.productdb.PaymentEntry;
import marketplace.contract.productdb.PaymentRecord;
import marketplace.contract.purchase.Payment;
import marketplace.web.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Stands in for a payment provider: decides by card number, and keeps books in which the first decision stands. */
@Component
class SimulatedPaymentProvider implements PaymentProvider {

    private static final String APPROVED = "4242424242424242";
    private static final String DECLINED = "4000000000000002";
    private static final String FIRST_ANSWER_LOST = "4000000000000119";

    private final PaymentBooks books;
    private final PaymentProperties properties;

    SimulatedPaymentProvider(PaymentBooks books, PaymentProperties properties) {
        this.books = books;
        this.properties = properties;
    }

    @Override
    public PaymentDecision authorise(long purchaseId, BigDecimal amount, Payment card) {
        PaymentRecord answer = enter(purchaseId, decide(card.digits()), amount);
        if (card.digits().equals(FIRST_ANSWER_LOST) && answer.entered()) {
            throw new PaymentUnavailable(null);
        }
        return answer.decision();
    }

    @Override
    public PaymentDecision settle(long purchaseId, BigDecimal amount) {
        return enter(purchaseId, PaymentDecision.VOIDED, amount).decision();
    }

    private PaymentRecord enter(long purchaseId, PaymentDecision decision, BigDecimal amount) {
        try {
            return books.enterPayment(purchaseId, new PaymentEntry(decision, amount));
        } catch (RestClientException | Problem noAnswer) {
            throw new PaymentUnavailable(noAnswer);
        }
    }

    private PaymentDecision decide(String cardNumber) {
        return switch (cardNumber) {
            case APPROVED, FIRST_ANSWER_LOST -> PaymentDecision.APPROVED;
            case DECLINED -> PaymentDecision.DECLINED;
            default ->
                ThreadLocalRandom.current().nextDouble() < properties.approvalRate()
                        ? PaymentDecision.APPROVED
                        : PaymentDecision.DECLINED;
        };
    }
}
