package marketplace.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of problem that an app answers with; a client tells them apart by {@link #urn()} (RFC 9457). */
public enum ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    IDEMPOTENCY_KEY_REQUIRED(400, "An idempotency key is required"),
    UNAUTHENTICATED(401, "A session is required"),
    BAD_CREDENTIALS(401, "The username or the password is wrong"),
    PAYMENT_DECLINED(402, "The payment was declined"),
    FORBIDDEN(403, "This is not allowed"),
    NOT_YOUR_ITEM(403, "The item belongs to another seller"),
    NOT_PURCHASED(403, "Only a buyer of the item may vote on it"),
    NOT_FOUND(404, "There is no such thing"),
    ITEM_NOT_FOUND(404, "There is no such item"),
    SELLER_NOT_FOUND(404, "There is no such seller"),
    NOT_IN_CART(404, "The item is not in the cart"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No representation is acceptable"),
    USERNAME_TAKEN(409, "The username is taken"),
    INSUFFICIENT_STOCK(409, "There are not enough units"),
    CART_EMPTY(409, "The cart is empty"),
    PRICE_CHANGED(409, "The cart costs more than expected"),
    PURCHASE_UNDER_WAY(409, "Another purchase is under way"),
    REQUEST_IN_FLIGHT(409, "The first request with this key is still under way"),
    ITEM_CHANGED(412, "The item has changed"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
    TOO_MANY_ATTEMPTS(429, "There were too many attempts"),
    INTERNAL_ERROR(500, "Something went wrong"),
    UNAVAILABLE(503, "The service is unavailable for the moment"),
    PAYMENT_UNAVAILABLE(503, "The payment provider does not answer");

    private static final String PREFIX = "urn:marketplace:problem:";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with this problem. */
    public int status() {
        return status;
    }

    /** A short summary for people, the same at every occurrence. */
    public String title() {
        return title;
    }

    /** The problem's identity for clients: {@code urn:marketplace:problem:<name>}. */
    public String urn() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type with this URN, if it is one of ours. */
    public static Optional<ProblemType> of(String urn) {
        return Arrays.stream(values()).filter(type -> type.urn().equals(urn)).findFirst();
    }
}
