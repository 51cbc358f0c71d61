package marketplace.endtoend;

import static marketplace.endtoend.Checkout.DECLINED;
import static marketplace.endtoend.Checkout.aCheckout;
import static marketplace.endtoend.Expectations.amount;
import static marketplace.endtoend.Expectations.invalid;
import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Buying the cart. */
@OnSharedPlatform
class PurchaseIT {

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
    void givesTheBuyerWhatWasInTheCart() {
        String lamp = seller.lists(anItem().named("Lamp").priced("19.99").withUnits(7));
        String chair = seller.lists(anItem().named("Chair").priced("0.10").withUnits(3));
        ValidatableResponse purchase = buyer.with(lamp, 2)
                .with(chair, 3)
                .buys()
                .statusCode(201)
                .body("total", amount("40.28"))
                .body("cardLastFour", equalTo("4242"))
                .body("lines.itemId", contains(lamp, chair))
                .body("lines.name", contains("Lamp", "Chair"))
                .body("lines.sellerId", contains((int) seller.id(), (int) seller.id()))
                .body("lines.quantity", contains(2, 3))
                .body("lines[0].unitPrice", amount("19.99"))
                .body("lines[0].lineTotal", amount("39.98"))
                .body("lines[1].lineTotal", amount("0.30"));
        int id = purchase.extract().path("purchaseId");
        purchase.header("Location", endsWith("/v1/purchases/" + id));
        assertThat(Instant.parse(purchase.extract().path("purchasedAt")))
                .isBefore(Instant.now().plusSeconds(1));
        assertThat(buyer.purchase(id).statusCode(200).extract().asString())
                .isEqualTo(purchase.extract().asString());
    }

    @Test
    void emptiesTheCartAndReducesTheStock() {
        String lamp = seller.lists(anItem().withUnits(7));
        buyer.with(lamp, 2).buys().statusCode(201);
        buyer.cart().body("lines", empty()).body("total", amount("0"));
        assertThat(seller.unitsOf(lamp)).isEqualTo(5);
        Guest.looksAt(lamp).body("quantity", equalTo(5));
    }

    @Test
    void isListedNewestFirst() {
        Buyer newcomer = Buyer.registered();
        newcomer.purchases().statusCode(200).body("content", empty());
        String lamp = seller.lists(anItem().withUnits(7));
        int first = newcomer.with(lamp, 1).buys().extract().path("purchaseId");
        int second = newcomer.with(lamp, 2).buys().extract().path("purchaseId");
        newcomer.purchases()
                .statusCode(200)
                .body("content.purchaseId", contains(second, first))
                .body("content[0].lines.quantity", contains(2));
    }

    @Test
    void tellsEachSellerWhatToShip() {
        Seller lampSeller = Seller.registered();
        Seller chairSeller = Seller.registered();
        String lamp = lampSeller.lists(anItem().named("Lamp").priced("2.50").withUnits(7));
        String chair = chairSeller.lists(anItem().named("Chair").withUnits(7));
        int id = buyer.with(lamp, 2).with(chair, 1).buys().extract().path("purchaseId");
        lampSeller
                .sales()
                .statusCode(200)
                .body("content.itemId", contains(lamp))
                .body("content.purchaseId", contains(id))
                .body("content.name", contains("Lamp"))
                .body("content.quantity", contains(2))
                .body("content[0].unitPrice", amount("2.50"))
                .body("content[0].lineTotal", amount("5"));
        lampSeller.ratesAs().body("itemsSold", equalTo(2));
        chairSeller.sales().body("content.itemId", contains(chair));
        chairSeller.ratesAs().body("itemsSold", equalTo(1));
    }

    @Test
    void showsSellersTheirNewestSaleFirst() {
        Seller lampSeller = Seller.registered();
        String lamp = lampSeller.lists(anItem().withUnits(7));
        buyer.with(lamp, 1).buys().statusCode(201);
        buyer.with(lamp, 2).buys().statusCode(201);
        lampSeller.sales().body("content.quantity", contains(2, 1));
    }

    @Test
    void happensAsAWholeOrNotAtAll() {
        String lamp = seller.lists(anItem().withUnits(5));
        String chair = seller.lists(anItem().withUnits(2));
        String table = seller.lists(anItem().withUnits(1));
        buyer.with(lamp, 5).with(chair, 2).with(table, 1);
        seller.stocks(chair, 1);
        seller.stocks(table, 0);
        buyer.buys()
                .spec(problem(409, "insufficient-stock"))
                .body("lines.itemId", contains(chair, table))
                .body("lines.requested", contains(2, 1))
                .body("lines.available", contains(1, 0));
        assertThat(seller.unitsOf(lamp)).isEqualTo(5);
        assertThat(seller.unitsOf(chair)).isEqualTo(1);
        buyer.cart().body("lines.quantity", contains(5, 2, 1));
    }

    @Test
    void changesNothingIfTheCardIsDeclined() {
        String lamp = seller.lists(anItem().withUnits(5));
        int before = buyer.with(lamp, 2).numberOfPurchases();
        buyer.buys(aCheckout().byCard(DECLINED)).spec(problem(402, "payment-declined"));
        assertThat(seller.unitsOf(lamp)).isEqualTo(5);
        buyer.cart().body("lines.itemId", contains(lamp)).body("lines.quantity", contains(2));
        assertThat(buyer.numberOfPurchases()).isEqualTo(before);
        buyer.buys().statusCode(201);
    }

    @Test
    void needsSomethingInTheCart() {
        buyer.buys().spec(problem(409, "cart-empty"));
    }

    @Test
    void needsAKey() {
        String lamp = seller.lists(anItem());
        buyer.with(lamp, 1)
                .sends(aCheckout().body())
                .post("/v1/purchases")
                .then()
                .spec(problem(400, "idempotency-key-required"));
        buyer.cart().body("lines", hasSize(1));
    }

    @Test
    void takesKeysOfVisibleAsciiAlone() {
        buyer.buys(aCheckout().under("x".repeat(256))).spec(invalid("Idempotency-Key"));
        buyer.buys(aCheckout().under("two words")).spec(invalid("Idempotency-Key"));
        String lamp = seller.lists(anItem());
        buyer.with(lamp, 1)
                .buys(aCheckout().under("!\"#%,;:~" + "x".repeat(247)))
                .statusCode(201);
    }

    /** Joined by a comma, as headers are, two would be another key; a retry with one of them would buy again. */
    @Test
    void takesOneKeyAlone() {
        buyer.with(seller.lists(anItem()), 1);
        buyer.sends(aCheckout().body())
                .header("Idempotency-Key", "order-1", "order-1")
                .post("/v1/purchases")
                .then()
                .spec(invalid("Idempotency-Key"));
        buyer.cart().body("lines", hasSize(1));
    }

    @Test
    void doesNotHappenIfTheCartCostsMoreThanExpected() {
        String lamp = seller.lists(anItem().priced("19.99"));
        buyer.with(lamp, 2);
        seller.reprices(lamp, "20.00");
        buyer.buys(aCheckout().expecting("39.98"))
                .spec(problem(409, "price-changed"))
                .body("expectedTotal", amount("39.98"))
                .body("currentTotal", amount("40.00"));
        assertThat(seller.unitsOf(lamp)).isEqualTo(5);
        buyer.buys(aCheckout().expecting("40")).statusCode(201);
    }

    /** Neither rounded nor written as a power of ten. */
    @Test
    void tellsALargeTotalToTheCent() {
        String ring = seller.lists(anItem().priced("9999999.99"));
        buyer.with(ring, 2);
        buyer.buys(aCheckout().expecting("0.5"))
                .spec(problem(409, "price-changed"))
                .body(containsString("\"currentTotal\":19999999.98"))
                .body(containsString("\"expectedTotal\":0.50"));
    }

    @Test
    void costsLessIfThePriceHasFallen() {
        String lamp = seller.lists(anItem().priced("19.99"));
        buyer.with(lamp, 2);
        seller.reprices(lamp, "15.00");
        buyer.buys(aCheckout().expecting("39.98")).statusCode(201).body("total", amount("30.00"));
    }

    @Test
    void keepsThePricesPaid() {
        String lamp = seller.lists(anItem().priced("19.99"));
        int id = buyer.with(lamp, 1).buys().extract().path("purchaseId");
        seller.reprices(lamp, "99.00");
        buyer.purchase(id).body("total", amount("19.99")).body("lines[0].unitPrice", amount("19.99"));
    }

    @Test
    void canBeOfWhatCostsNothing() {
        String gift = seller.lists(anItem().priced("0.00"));
        buyer.with(gift, 1).buys().statusCode(201).body("total", amount("0"));
    }

    @ParameterizedTest
    @CsvSource({
        "cardNumber,     4242424242424241",
        "cardNumber,     42424242424",
        "cardNumber,     42424242424242424242",
        "cardNumber,     4242x4242y4242z4242",
        "cardNumber,     ''",
        "expiry,         01/20",
        "expiry,         13/40",
        "expiry,         1/40",
        "expiry,         2040-12",
        "securityCode,   12",
        "securityCode,   12345",
        "securityCode,   12a",
        "cardholderName, ''",
        "cardholderName, 12345678901234567890123456789012345678901234567890123456789012345",
    })
    void refusesABadCardAndNamesTheField(String field, String value) {
        buyer.buys(aCheckout().with(field, value)).spec(invalid("payment." + field));
    }

    @Test
    void namesAllThatIsMissing() {
        buyer.buys("key", Map.of("payment", Map.of()))
                .spec(invalid(
                        "payment.cardNumber", "payment.cardholderName", "payment.expiry", "payment.securityCode"));
        buyer.buys("key", Map.of()).spec(invalid("payment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4242 4242 4242 4242", "4242-4242-4242-4242", "378282246310005", "5555555555554444"})
    void takesAnyValidCard(String number) {
        String digits = number.replaceAll("[ -]", "");
        buyer.with(seller.lists(anItem()), 1)
                .buys(aCheckout().byCard(number))
                .statusCode(201)
                .body("cardLastFour", equalTo(digits.substring(digits.length() - 4)));
    }

    @Test
    void takesACardToTheEndOfItsMonth() {
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        buyer.with(seller.lists(anItem()), 1);
        buyer.buys(aCheckout().with("expiry", cardDate(now.minusMonths(1)))).spec(invalid("payment.expiry"));
        buyer.buys(aCheckout().with("expiry", cardDate(now))).statusCode(201);
    }

    private static String cardDate(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MM/yy"));
    }

    @Test
    void isNotFoundByAnotherBuyer() {
        int id = buyer.with(seller.lists(anItem()), 1).buys().extract().path("purchaseId");
        Buyer.registered().purchase(id).spec(problem(404, "not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "0", "-1", "x", "99999999999999999999", "1.0"})
    void isNotFoundUnderAnIdThatIsNone(String id) {
        buyer.purchase(id).spec(problem(404, "not-found"));
    }
}
