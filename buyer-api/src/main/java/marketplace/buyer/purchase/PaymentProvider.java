package marketplace.buyer.purchase;

import java.math.BigDecimal;
import marketplace.contract.productdb.PaymentDecision;
import marketplace.contract.purchase.Payment;

/**
 * Whoever holds the money. It decides once about each purchase: however often it is asked, by whom, and after whatever
 * interruption, it gives the same decision.
 */
interface PaymentProvider {

    /**
     * Asks for the money; an approval charges the card. If the purchase is void, the answer is that, and what the card has
     * paid all the same is given back.
     *
     * @throws PaymentUnavailable if no answer came; the decision may have been taken all the same
     */
    PaymentDecision authorise(long purchaseId, BigDecimal amount, Payment card);

    /**
     * Asks what was decided. A purchase for which no money was asked is void from then on: an approval that comes later is
     * given back.
     *
     * @throws PaymentUnavailable if no answer came
     */
    PaymentDecision settle(long purchaseId, BigDecimal amount);
}
