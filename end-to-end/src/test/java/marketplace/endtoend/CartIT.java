package marketplace.endtoend;

import static marketplace.endtoend.Expectations.amount;
import static marketplace.endtoend.Expectations.invalid;
import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a buyer does with the cart. */
@OnSharedPlatform
class CartIT {

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
    void isEmptyAtFirst() {
        Buyer.registered()
                .cart()
                .statusCode(200)
                .body("lines", empty())
                .body("itemCount", equalTo(0))
                .body("total", amount("0"))
                .body("$", hasKey("savedAt"))
                .body("savedAt", nullValue());
    }

    @Test
    void addsUpWhatIsPutInto() {
        String lamp = seller.lists(anItem().named("Lamp").priced("19.99").withUnits(7));
        String chair = seller.lists(anItem().named("Chair").priced("0.02").withUnits(100));
        buyer.with(lamp, 2).with(chair, 100);
        buyer.puts(lamp, 3)
                .statusCode(200)
                .body("lines.itemId", contains(lamp, chair))
                .body("lines.name", contains("Lamp", "Chair"))
                .body("lines.quantity", contains(5, 100))
                .body("lines.available", contains(7, 100))
                .body("lines[0].unitPrice", amount("19.99"))
                .body("lines[0].lineTotal", amount("99.95"))
                .body("lines[1].lineTotal", amount("2.00"))
                .body("itemCount", equalTo(105))
                .body("total", amount("101.95"));
        assertThat(seller.unitsOf(lamp)).as("nothing is reserved by a cart").isEqualTo(7);
    }

    @Test
    void takesNoMoreThanIsForSale() {
        String lamp = seller.lists(anItem().withUnits(3));
        buyer.with(lamp, 2);
        buyer.puts(lamp, 2).spec(problem(409, "insufficient-stock")).body("available", equalTo(3));
        buyer.cart().body("itemCount", equalTo(2));
    }

    @Test
    void takesNothingThatIsSoldOut() {
        String soldOut = seller.lists(anItem().withUnits(0));
        buyer.puts(soldOut, 1).spec(problem(409, "insufficient-stock")).body("available", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void takesNoOddQuantities(int quantity) {
        buyer.puts(seller.lists(anItem()), quantity).spec(invalid("quantity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-999999999", "nonsense", ""})
    void takesNothingThatDoesNotExist(String item) {
        buyer.puts(item, 1).spec(problem(404, "item-not-found"));
    }

    @Test
    void losesSomeUnitsOrTheWholeLine() {
        String lamp = seller.lists(anItem().withUnits(9));
        String chair = seller.lists(anItem().withUnits(9));
        buyer.with(lamp, 5).with(chair, 5);
        buyer.removes(lamp, 2).statusCode(200).body("lines.quantity", contains(3, 5));
        buyer.removes(lamp, 3).statusCode(200).body("lines.itemId", contains(chair));
        buyer.removes(chair).statusCode(200).body("lines", empty());
    }

    @Test
    void losesALineOfWhichMoreIsRemovedThanIsThere() {
        String lamp = seller.lists(anItem().withUnits(9));
        buyer.with(lamp, 5).removes(lamp, 6).statusCode(200).body("lines", empty());
        buyer.with(lamp, 5);
        buyer.asks()
                .queryParam("quantity", "9".repeat(30))
                .delete("/v1/cart/items/{item}", lamp)
                .then()
                .statusCode(200)
                .body("lines", empty());
    }

    @Test
    void cannotLoseWhatIsNotInIt() {
        String lamp = seller.lists(anItem());
        buyer.removes(lamp).spec(problem(404, "not-in-cart"));
        buyer.removes(lamp, 1).spec(problem(404, "not-in-cart"));
        buyer.removes("nonsense").spec(problem(404, "not-in-cart"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "", "0x1", "+1", " 1", "01"})
    void losesNoOddQuantities(String quantity) {
        String lamp = seller.lists(anItem().withUnits(2));
        buyer.with(lamp, 2);
        buyer.asks()
                .queryParam("quantity", quantity)
                .delete("/v1/cart/items/{item}", lamp)
                .then()
                .spec(invalid("quantity"));
        buyer.cart().body("itemCount", equalTo(2));
    }

    @Test
    void tellsWhenItWasSaved() {
        String lamp = seller.lists(anItem());
        buyer.with(lamp, 1);
        String savedAt = buyer.savesCart()
                .statusCode(200)
                .body("lines.itemId", contains(lamp))
                .extract()
                .path("savedAt");
        assertThat(Instant.parse(savedAt)).isBefore(Instant.now().plusSeconds(1));
        buyer.cart().body("savedAt", equalTo(savedAt));
        buyer.savesCart().body("savedAt", not(equalTo(savedAt)));
    }

    @Test
    void isEmptyOnceCleared() {
        buyer.with(seller.lists(anItem()), 1);
        buyer.clearsCart().statusCode(204);
        buyer.cart().statusCode(200).body("lines", empty()).body("total", amount("0"));
        buyer.clearsCart().statusCode(204);
    }

    @Test
    void survivesALogoutWithoutBeingSaved() {
        String lamp = seller.lists(anItem());
        buyer.with(lamp, 2).logsOut().statusCode(204);
        buyer.cart().spec(problem(401, "unauthenticated"));
        buyer.logsInAgain();
        buyer.cart().body("lines.itemId", contains(lamp)).body("itemCount", equalTo(2));
    }

    @Test
    void keepsALineThatHasSoldOut() {
        String lamp = seller.lists(anItem().withUnits(2).priced("5.00"));
        buyer.with(lamp, 2);
        Buyer.registered().with(lamp, 2).buys().statusCode(201);
        buyer.cart()
                .statusCode(200)
                .body("lines.itemId", contains(lamp))
                .body("lines.quantity", contains(2))
                .body("lines.available", contains(0))
                .body("total", amount("10.00"));
    }

    @Test
    void showsThePricesOfNow() {
        String lamp = seller.lists(anItem().priced("19.99"));
        buyer.with(lamp, 2);
        seller.reprices(lamp, "21.50");
        buyer.cart().body("lines[0].unitPrice", amount("21.50")).body("total", amount("43.00"));
    }

    @Test
    void keepsItsLinesInTheOrderOfTheirFirstAddition() {
        String first = seller.lists(anItem().withUnits(9));
        String second = seller.lists(anItem().withUnits(9));
        buyer.with(second, 1).with(first, 1).with(second, 1);
        buyer.cart().body("lines.itemId", contains(second, first));
        buyer.removes(second);
        buyer.with(second, 1).cart().body("lines.itemId", contains(first, second));
    }

    @Test
    void isNobodyElses() {
        buyer.with(seller.lists(anItem()), 1);
        Buyer.registered().cart().body("lines", empty());
        Http.to(App.BUYER_API).get("/v1/cart").then().spec(problem(401, "unauthenticated"));
    }

    @Test
    void isTheSameInAllSessionsOfABuyer() {
        Account account = Account.ofBuyer().registered();
        String lamp = seller.lists(anItem());
        Http.to(App.BUYER_API, account.token())
                .contentType("application/json")
                .body("{\"itemId\": \"" + lamp + "\", \"quantity\": 1}")
                .post("/v1/cart/items")
                .then()
                .statusCode(200);
        Http.to(App.BUYER_API, account.token())
                .get("/v1/cart")
                .then()
                .body("lines.itemId", contains(lamp))
                .body("savedAt", not(notNullValue()));
    }
}
