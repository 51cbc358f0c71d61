package marketplace.endtoend;

import static marketplace.endtoend.Checkout.APPROVED;
import static marketplace.endtoend.Checkout.DECLINED;
import static marketplace.endtoend.Checkout.aCheckout;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A purchase that stands still at one point of its checkout, until somebody is killed. */
final class StoppedPurchase {

    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(30);
    private static final int UNITS = 5;
    private static final int BOUGHT = 2;

    /** Before the store has done a step, or after, when the buyer API does not know it yet. */
    record Point(CheckoutStep step, boolean done) {

        static Stream<Point> all() {
            return Stream.of(CheckoutStep.values())
                    .flatMap(step -> Stream.of(new Point(step, false), new Point(step, true)));
        }

        private String card() {
            return step == CheckoutStep.DECLINE ? DECLINED : APPROVED;
        }

        private Hold hold() {
            return done ? Hold.afterTheStore() : Hold.beforeTheStore();
        }

        /** Whether the provider had approved the payment already. */
        private boolean isPaid() {
            return step == CheckoutStep.COMPLETE || step == CheckoutStep.AUTHORISE && done;
        }
    }

    private final Point point;
    private final String killed;
    private final boolean retried;
    private final Seller seller;
    private final Buyer buyer;
    private final String item;
    private final Checkout checkout;
    private final Hold hold;

    private StoppedPurchase(Point point, String killed, boolean retried, Seller seller, Buyer buyer) {
        this.point = point;
        this.killed = killed;
        this.retried = retried;
        this.seller = seller;
        this.buyer = buyer;
        this.checkout = aCheckout().byCard(point.card());
        this.hold = point.hold();
        this.item = seller.lists(anItem().withUnits(UNITS));
        buyer.with(item, BOUGHT);
    }

    /** At each point two purchases, one that will be retried and one that nobody cares for, begun at that instance. */
    static List<StoppedPurchase> atEachPoint(ShakyApi api, String killed) {
        Seller seller = Seller.registered();
        List<Buyer> buyers = Buyer.crowd(2 * (int) Point.all().count());
        List<Point> points =
                Point.all().flatMap(point -> Stream.of(point, point)).toList();
        return Race.of(
                points.size(),
                number -> new StoppedPurchase(points.get(number), killed, number % 2 == 0, seller, buyers.get(number))
                        .stopsAt(api));
    }

    private StoppedPurchase stopsAt(ShakyApi api) {
        Trace trace = Trace.fresh();
        api.productStore.meet(point.step(), trace, hold);
        Thread.ofPlatform().daemon().start(() -> begin(api, trace));
        hold.awaitReached();
        return this;
    }

    /** Whoever is killed, before or after an answer; what becomes of it, the end tells. */
    private void begin(ShakyApi api, Trace trace) {
        try {
            buyer.through(api.url()).buys(checkout, trace);
        } catch (Exception cutOff) {
            Trade.requireCutOff(cutOff);
        }
    }

    /** What held it has gone with the one who was killed. */
    void isCut() {
        hold.drop();
    }

    /** Within 30 seconds it has ended, as it must, and no unit is reserved by it. */
    void expectRightEnd() {
        if (retried) {
            Await.within(SETTLED_WITHIN, "a retry is answered", () -> statusOfRetry() == (isDeclined() ? 402 : 201));
        }
        int purchases = isDeclined() || !(retried || point.isPaid()) ? 0 : 1;
        Await.within(
                SETTLED_WITHIN,
                "the units are sold or back",
                () -> seller.unitsOf(item) == UNITS - purchases * BOUGHT && buyer.numberOfPurchases() == purchases);
        assertThat(buyer.cart().extract().<Integer>path("itemCount")).isEqualTo(purchases == 0 ? BOUGHT : 0);
    }

    private boolean isDeclined() {
        return point.step() == CheckoutStep.DECLINE;
    }

    private int statusOfRetry() {
        return buyer.buys(checkout).extract().statusCode();
    }

    @Override
    public String toString() {
        return "%s killed %s %s, %s"
                .formatted(
                        killed, point.done() ? "after" : "before", point.step(), retried ? "retried" : "not retried");
    }
}
