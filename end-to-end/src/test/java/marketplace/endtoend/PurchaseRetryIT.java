package marketplace.endtoend;

import static marketplace.endtoend.Checkout.DECLINED;
import static marketplace.endtoend.Checkout.aCheckout;
import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sending a purchase again: a retry never buys again. */
@OnSharedPlatform
class PurchaseRetryIT {

    private static final String REPLAYED = "Idempotent-Replayed";

    private static Seller seller;
    private static Buyer buyer;

    @BeforeAll
    static void register() {
        seller = Seller.registered();
        buyer = Buyer.registered();
    }

    @BeforeEach
    void emptyTheCart() {
        buyer.clearsCart().statusCode(204);
    }

    @Test
    void getsTheFirstReplyAgain() {
        String lamp = seller.lists(anItem().withUnits(5));
        Checkout checkout = aCheckout();
        ValidatableResponse first =
                buyer.with(lamp, 2).buys(checkout).statusCode(201).header(REPLAYED, nullValue());
        buyer.with(lamp, 1);
        ValidatableResponse again = buyer.buys(checkout)
                .statusCode(201)
                .header(REPLAYED, "true")
                .header("Location", first.extract().header("Location"));
        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        assertThat(seller.unitsOf(lamp)).isEqualTo(3);
        buyer.cart().body("itemCount", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"payment\":{\"cardholderName\":\"Bob\",\"cardNumber\":\"4242424242424242\",\"expiry\":\"12/40\","
                        + "\"securityCode\":\"123\"},\"expectedTotal\":50.0}",
                "{\"expectedTotal\": 5e1,\n  \"payment\": {\"securityCode\": \"123\", \"expiry\": \"12/40\", "
                        + "\"cardNumber\": \"4242424242424242\",\t\"cardholderName\": \"\\u0042ob\"}}\n",
            })
    void isTheSameHoweverItsJsonIsSpelt(String spelling) {
        String key = UUID.randomUUID().toString();
        int first = buyer.with(seller.lists(anItem()), 1)
                .buys(
                        key,
                        "{\"payment\": {\"cardholderName\": \"Bob\", \"cardNumber\": \"4242424242424242\", "
                                + "\"expiry\": \"12/40\", \"securityCode\": \"123\"}, \"expectedTotal\": 50.00}")
                .statusCode(201)
                .extract()
                .path("purchaseId");
        buyer.buys(key, spelling).statusCode(201).header(REPLAYED, "true").body("purchaseId", equalTo(first));
    }

    @Test
    void isRefusedIfItIsAnotherRequest() {
        Checkout checkout = aCheckout().expecting("50");
        buyer.with(seller.lists(anItem()), 1).buys(checkout).statusCode(201);
        buyer.buys(checkout.expecting("51")).spec(problem(422, "idempotency-key-reused"));
        buyer.buys(checkout.with("cardholderName", "Eve")).spec(problem(422, "idempotency-key-reused"));
        buyer.buys(checkout.byCard(DECLINED)).spec(problem(422, "idempotency-key-reused"));
        buyer.buys(checkout).statusCode(201).header(REPLAYED, "true");
    }

    @Test
    void isDeclinedAgainWithoutAsking() {
        String lamp = seller.lists(anItem().withUnits(5));
        Checkout checkout = aCheckout().byCard(DECLINED);
        buyer.with(lamp, 2)
                .buys(checkout)
                .spec(problem(402, "payment-declined"))
                .header(REPLAYED, nullValue());
        buyer.buys(checkout).spec(problem(402, "payment-declined")).header(REPLAYED, "true");
        buyer.clearsCart();
        buyer.buys(checkout).spec(problem(402, "payment-declined")).header(REPLAYED, "true");
        assertThat(seller.unitsOf(lamp)).isEqualTo(5);
    }

    @Test
    void mayReuseAKeyUnderWhichNoPurchaseWasBegun() {
        Checkout checkout = aCheckout();
        buyer.buys(checkout).spec(problem(409, "cart-empty"));
        buyer.buys(checkout.byCard("1")).spec(problem(400, "invalid-request"));
        String lamp = seller.lists(anItem().withUnits(2));
        buyer.with(lamp, 2);
        seller.stocks(lamp, 1);
        buyer.buys(checkout).spec(problem(409, "insufficient-stock"));
        buyer.buys(checkout.expecting("1")).spec(problem(409, "price-changed"));
        seller.stocks(lamp, 2);
        buyer.buys(checkout.expecting("99")).statusCode(201).header(REPLAYED, nullValue());
    }

    @Test
    void hasNothingToDoWithAnotherBuyersKey() {
        String lamp = seller.lists(anItem().withUnits(5));
        Checkout checkout = aCheckout();
        Buyer another = Buyer.registered().with(lamp, 1);
        int first = buyer.with(lamp, 1).buys(checkout).extract().path("purchaseId");
        int other = another.buys(checkout)
                .statusCode(201)
                .header(REPLAYED, nullValue())
                .extract()
                .path("purchaseId");
        assertThat(other).isNotEqualTo(first);
        another.cart().body("lines", empty());
    }
}
