package marketplace.endtoend;

import java.util.regex.Pattern;

/** The calls by which the buyer API conducts a purchase. */
enum CheckoutStep {
    BEGIN("POST /buyers/\\d+/purchases"),
    AUTHORISE("PUT /payments/\\d+"),
    COMPLETE("POST /purchases/\\d+/completion"),
    DECLINE("POST /purchases/\\d+/decline");

    private final Pattern call;

    CheckoutStep(String call) {
        this.call = Pattern.compile(call);
    }

    boolean is(String methodAndPath) {
        return call.matcher(methodAndPath).matches();
    }
}
