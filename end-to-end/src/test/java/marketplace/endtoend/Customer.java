package marketplace.endtoend;

import static marketplace.endtoend.Checkout.aCheckout;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A buyer who buys one unit after the other, and keeps all receipts. */
final class Customer implements Habit {

    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(30);

    private final Buyer buyer;
    private final String item;
    private final Queue<String> receipts = new ConcurrentLinkedQueue<>();
    private volatile Checkout interrupted;

    Customer(Buyer buyer, String item) {
        this.buyer = buyer;
        this.item = item;
    }

    @Override
    public boolean goesOn() {
        return Trade.succeeds(() -> buyer.puts(item, 1)) && buys(aCheckout());
    }

    private boolean buys(Checkout checkout) {
        interrupted = checkout;
        boolean bought = Trade.succeeds(() -> keepsReceipt(buyer.buys(checkout)));
        if (bought) {
            interrupted = null;
        }
        return bought;
    }

    private ValidatableResponse keepsReceipt(ValidatableResponse reply) {
        if (reply.extract().statusCode() == 201) {
            receipts.add(reply.extract().asString());
        }
        return reply;
    }

    @Override
    public int times() {
        return receipts.size();
    }

    /** The purchase that was cut short is sent once more, as any good client does, and then there is one of each. */
    @Override
    public void expectNothingLost() {
        Await.within(SETTLED_WITHIN, "the retry succeeds", () -> interrupted == null || buys(interrupted));
        assertThat(purchases()).containsExactlyInAnyOrderElementsOf(receipts);
    }

    private List<String> purchases() {
        return Pages.<Integer>walk(buyer::asks, "/v1/purchases", 100, "purchaseId").stream()
                .map(id -> buyer.purchase(id).extract().asString())
                .toList();
    }
}
