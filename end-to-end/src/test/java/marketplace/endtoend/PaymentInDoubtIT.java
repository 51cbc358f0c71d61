package marketplace.endtoend;

import static marketplace.endtoend.Checkout.FIRST_ANSWER_LOST;
import static marketplace.endtoend.Checkout.aCheckout;
import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a purchase whose payment got no answer. */
@OnSharedPlatform
class PaymentInDoubtIT {

    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(20);

    private static Seller seller;

    private final Checkout checkout = aCheckout().byCard(FIRST_ANSWER_LOST);
    private Buyer buyer;
    private String lamp;

    @BeforeAll
    static void registerSeller() {
        seller = Seller.registered();
    }

    @BeforeEach
    void loseTheAnswer() {
        lamp = seller.lists(anItem().withUnits(5));
        buyer = Buyer.registered();
        buyer.with(lamp, 2).buys(checkout).spec(problem(503, "payment-unavailable"));
    }

    @AfterAll
    static void theLedgersAddUp() {
        Audit.findsNothingWrong();
    }

    @Test
    void endsWithARetryUnderTheSameKey() {
        int id = buyer.buys(checkout).statusCode(201).extract().path("purchaseId");
        buyer.cart().body("lines", empty());
        buyer.purchases().body("content.purchaseId", contains(id));
        assertThat(seller.unitsOf(lamp)).isEqualTo(3);
        buyer.buys(checkout).statusCode(201).header("Idempotent-Replayed", "true");
        buyer.purchases().body("content.purchaseId", contains(id));
    }

    @Test
    void holdsTheStockAndLetsNoOtherPurchaseBegin() {
        buyer.buys().spec(problem(409, "purchase-under-way"));
        assertThat(seller.unitsOf(lamp)).isEqualTo(3);
        buyer.buys(checkout).statusCode(201);
        buyer.with(lamp, 1).buys().statusCode(201);
    }

    @Test
    void keepsWhatIsPutIntoTheCartMeanwhile() {
        String chair = seller.lists(anItem());
        buyer.with(lamp, 1).with(chair, 1);
        buyer.buys(checkout)
                .statusCode(201)
                .body("lines.itemId", contains(lamp))
                .body("lines.quantity", contains(2));
        buyer.cart().body("lines.itemId", contains(lamp, chair)).body("lines.quantity", contains(1, 1));
    }

    @Test
    void doesNotMindThatTheCartIsClearedMeanwhile() {
        buyer.clearsCart().statusCode(204);
        buyer.buys(checkout).statusCode(201).body("lines.quantity", contains(2));
        buyer.cart().body("lines", empty());
    }

    @Test
    void isSettledByItself() {
        String chair = seller.lists(anItem());
        buyer.with(chair, 1);
        Await.within(SETTLED_WITHIN, "the purchase is settled", () -> buyer.numberOfPurchases() == 1);
        buyer.cart().body("lines.itemId", contains(chair));
        assertThat(seller.unitsOf(lamp)).isEqualTo(3);
        buyer.buys(checkout).statusCode(201).header("Idempotent-Replayed", "true");
        buyer.purchases().body("content", hasSize(1));
    }
}
