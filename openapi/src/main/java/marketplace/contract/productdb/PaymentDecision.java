package marketplace.contract.productdb;

/** What the simulated payment provider has decided about a purchase, for good. */
public enum PaymentDecision {
    /** The buyer is charged. */
    APPROVED,
    /** The card was refused. */
    DECLINED,
    /** Nothing had been asked when the purchase was given up; what is charged later all the same goes back. */
    VOIDED
}
