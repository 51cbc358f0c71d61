package marketplace.contract;

/**
 * How a request is made to happen once, however often it is sent: with a key of the client's choice (IETF draft
 * "The Idempotency-Key HTTP Header Field"). Keys belong to a user, those of registrations to all who register in that role; they
 * are kept for 24 hours at least.
 */
public final class Idempotency {

    /** The header with the key. */
    public static final String KEY = "Idempotency-Key";

    /** The header that marks a reply given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    /** The pattern of a key. */
    public static final String FORM = "^[\\x21-\\x7e]{1,255}$";

    /** What to say of any other. */
    public static final String MESSAGE = "must be 1 to 255 visible ASCII characters";

    private Idempotency() {}
}
