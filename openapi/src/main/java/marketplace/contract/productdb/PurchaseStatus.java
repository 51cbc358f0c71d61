package marketplace.contract.productdb;

/** How far a purchase has come. */
public enum PurchaseStatus {
    /** The stock is reserved; the payment is not yet known. */
    PENDING,
    /** Paid, recorded, for good. */
    COMPLETED,
    /** Refused by the payment provider, the stock back, for good. */
    DECLINED,
    /** Given up before the provider approved it, the stock back, for good; its key may be used again. */
    ABANDONED
}
