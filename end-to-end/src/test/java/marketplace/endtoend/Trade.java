package marketplace.endtoend;

import static marketplace.endtoend.Checkout.aCheckout;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Some customers buy one lamp after the other, and a seller lists one item after the other, until nobody answers. */
final class Trade {

    static final int UNITS = 100_000;

    private static final int CUSTOMERS = 4;
    private static final int ENOUGH = 20;
    private static final Duration TIME_TO_TRADE = Duration.ofMinutes(1);

    final Seller seller = Seller.registered();
    final String lamp = seller.lists(anItem().withUnits(UNITS));
    final List<Customer> customers =
            Stream.generate(Customer::new).limit(CUSTOMERS).toList();

    /** The items whose listing was acknowledged. */
    final Queue<String> listed = new ConcurrentLinkedQueue<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> trade = new ArrayList<>();

    /** A buyer who keeps all receipts. */
    final class Customer {

        final Buyer buyer = Buyer.registered();
        final Queue<String> receipts = new ConcurrentLinkedQueue<>();
        private Checkout interrupted;

        private void shops() {
            while (succeeds(() -> buyer.puts(lamp, 1).extract().response()) && buys(aCheckout())) {
                // one more
            }
        }

        private boolean buys(Checkout checkout) {
            interrupted = checkout;
            boolean bought =
                    succeeds(() -> keepsReceipt(buyer.buys(checkout).extract().response()));
            if (bought) {
                interrupted = null;
            }
            return bought;
        }

        private Response keepsReceipt(Response reply) {
            if (reply.statusCode() == 201) {
                receipts.add(reply.asString());
            }
            return reply;
        }

        private List<String> purchases() {
            return Pages.<Integer>walk(buyer::asks, "/v1/purchases", 100, "purchaseId").stream()
                    .map(id -> buyer.purchase(id).extract().asString())
                    .toList();
        }

        /** Sends the purchase that was cut short once more, as any good client does. */
        boolean hasBoughtAfterAll() {
            return interrupted == null || buys(interrupted);
        }
    }

    void begin() {
        customers.forEach(customer -> trade.add(threads.submit(customer::shops)));
        trade.add(threads.submit(this::listItems));
    }

    void awaitSome() {
        Await.within(TIME_TO_TRADE, "enough is sold and listed", () -> Math.min(sold(), listed.size()) >= ENOUGH);
    }

    private void listItems() {
        while (succeeds(() -> note(seller.offers(anItem()).extract().response()))) {
            // one more
        }
    }

    private Response note(Response reply) {
        if (reply.statusCode() == 201) {
            listed.add(reply.path("itemId"));
        }
        return reply;
    }

    /** No answer at all is no success. */
    private static boolean succeeds(Callable<Response> call) {
        try {
            return call.call().statusCode() < 300;
        } catch (Exception noAnswer) {
            return false;
        }
    }

    int sold() {
        return customers.stream().mapToInt(customer -> customer.receipts.size()).sum();
    }

    /** Returns when all have noticed that nobody answers any more; fails if one got an answer that cannot be. */
    void awaitEnd() {
        trade.forEach(Race::result);
        threads.close();
    }

    /** Once the apps are back: all that was acknowledged is there, and what was cut short ends once. */
    void expectNothingLost(Duration settledWithin) {
        assertThat(Pages.<String>walk(seller::asks, "/v1/items", 100, "itemId"))
                .doesNotHaveDuplicates()
                .containsAll(listed);
        for (Customer customer : customers) {
            Await.within(settledWithin, "the retry succeeds", customer::hasBoughtAfterAll);
        }
        for (Customer customer : customers) {
            assertThat(customer.purchases()).containsExactlyInAnyOrderElementsOf(customer.receipts);
        }
        assertThat(seller.unitsOf(lamp)).isEqualTo(UNITS - sold());
        Audit.findsNothingWrong();
    }
}
