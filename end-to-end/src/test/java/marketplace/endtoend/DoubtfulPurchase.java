package marketplace.endtoend;

import static marketplace.endtoend.Checkout.aCheckout;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;

/** Somebody buys two of five units, and one of the calls that come of it meets a fault. */
final class DoubtfulPurchase {

    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(30);
    private static final int UNITS = 5;
    private static final int WANTED = 2;

    private final Trace trace = Trace.fresh();
    private final Checkout checkout;
    private final Seller seller;
    private final String item;
    private final Buyer buyer;

    DoubtfulPurchase(ShakyApi api, Seller seller, Checkout checkout, CheckoutStep step, Fault fault) {
        this.seller = seller;
        this.checkout = checkout;
        this.item = seller.lists(anItem().withUnits(UNITS));
        this.buyer = Buyer.registered().with(item, WANTED).through(api.url());
        api.productStore.meet(step, trace, fault);
    }

    DoubtfulPurchase(ShakyApi api, Seller seller, CheckoutStep step, Fault fault) {
        this(api, seller, aCheckout(), step, fault);
    }

    ValidatableResponse begins() {
        return buyer.buys(checkout, trace);
    }

    /** Under the same key; this request meets no fault. */
    ValidatableResponse isRetried() {
        return buyer.buys(checkout);
    }

    void expectUnderWay() {
        assertThat(seller.unitsOf(item)).isEqualTo(UNITS - WANTED);
        assertThat(buyer.numberOfPurchases()).isZero();
    }

    void awaitGivenUp() {
        Await.within(SETTLED_WITHIN, "the units are for sale again", () -> seller.unitsOf(item) == UNITS);
        assertThat(buyer.numberOfPurchases()).isZero();
    }

    void awaitSettled() {
        Await.within(SETTLED_WITHIN, "the purchase is completed", () -> buyer.numberOfPurchases() == 1);
        expectBoughtOnce();
    }

    void expectBoughtOnce() {
        assertThat(buyer.numberOfPurchases()).isOne();
        assertThat(seller.unitsOf(item)).isEqualTo(UNITS - WANTED);
    }
}
