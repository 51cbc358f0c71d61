package marketplace.endtoend;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** How a buyer pays for the cart, and under which idempotency key. */
record Checkout(String key, Map<String, Object> payment, String expectedTotal) {

    static final String APPROVED = "4242424242424242";
    static final String DECLINED = "4000000000000002";
    static final String FIRST_ANSWER_LOST = "4000000000000119";

    /** By a card that is approved, under a fresh key, whatever it costs. */
    static Checkout aCheckout() {
        Map<String, Object> payment =
                Map.of("cardholderName", "Bob Buyer", "cardNumber", APPROVED, "expiry", "12/40", "securityCode", "123");
        return new Checkout(UUID.randomUUID().toString(), payment, null);
    }

    Checkout byCard(String number) {
        return with("cardNumber", number);
    }

    Checkout with(String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(payment);
        changed.put(field, value);
        return new Checkout(key, changed, expectedTotal);
    }

    Checkout without(String field) {
        Map<String, Object> changed = new LinkedHashMap<>(payment);
        changed.remove(field);
        return new Checkout(key, changed, expectedTotal);
    }

    Checkout under(String otherKey) {
        return new Checkout(otherKey, payment, expectedTotal);
    }

    Checkout expecting(String total) {
        return new Checkout(key, payment, total);
    }

    Map<String, Object> body() {
        return expectedTotal == null
                ? Map.of("payment", payment)
                : Map.of("payment", payment, "expectedTotal", new BigDecimal(expectedTotal));
    }
}
