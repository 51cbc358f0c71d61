package marketplace.endtoend;

import static marketplace.endtoend.Expectations.amount;
import static marketplace.endtoend.Expectations.invalid;
import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sellers do: open an account, list items, price and stock them. */
@OnSharedPlatform
class SellingIT {

    private static Seller seller;

    @BeforeAll
    static void register() {
        seller = Seller.registered();
    }

    @ParameterizedTest
    @CsvSource({"POST, /v1/items, 201", "PATCH, /v1/items/{itemId}/quantity, 200", "POST, /v1/sellers, 201"})
    void whatIsRetriedUnderItsKeyIsDoneOnceAndAnsweredAsAtFirst(String method, String path, int status) {
        String item = seller.lists(anItem().withUnits(5));
        Map<String, Object> body = switch (path) {
            case "/v1/items" -> anItem().body();
            case "/v1/sellers" ->
                Map.of("username", Account.ofSeller().username(), "password", Account.PASSWORD, "name", "Somebody");
            default -> Map.of("change", 2);
        };
        String key = UUID.randomUUID().toString();
        String url = path.replace("{itemId}", item);
        ValidatableResponse first = seller.sends(body)
                .header("Idempotency-Key", key)
                .request(method, url)
                .then()
                .statusCode(status)
                .header("Idempotent-Replayed", nullValue());
        ValidatableResponse again = seller.sends(body)
                .header("Idempotency-Key", key)
                .request(method, url)
                .then()
                .statusCode(status)
                .header("Idempotent-Replayed", "true");
        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        assertThat(again.extract().header("ETag")).isEqualTo(first.extract().header("ETag"));
        assertThat(again.extract().header("Location")).isEqualTo(first.extract().header("Location"));
        Map<String, Object> other = new TreeMap<>(body);
        other.replaceAll((field, value) -> field.equals("change") ? 3 : field.equals("name") ? "Another" : value);
        seller.sends(other)
                .header("Idempotency-Key", key)
                .request(method, url)
                .then()
                .spec(problem(422, "idempotency-key-reused"));
        seller.sends(body)
                .header("Idempotency-Key", "two words")
                .request(method, url)
                .then()
                .statusCode(400);
        seller.sends(body)
                .header("Idempotency-Key", "one", "one")
                .request(method, url)
                .then()
                .spec(invalid("Idempotency-Key"));
        assertThat(seller.unitsOf(item)).isEqualTo(method.equals("PATCH") ? 7 : 5);
    }

    @Test
    void opensAnAccount() {
        Account account = Account.ofSeller();
        ValidatableResponse opened = account.registers()
                .statusCode(201)
                .body("sellerId", greaterThan(0))
                .body("username", equalTo(account.username()))
                .body("name", equalTo("Somebody"))
                .body("$", not(hasKey("password")));
        opened.header("Location", endsWith("/v1/sellers/" + opened.extract().path("sellerId")));
        assertThat(account.logsIn().extract().<Integer>path("userId"))
                .isEqualTo(opened.extract().path("sellerId"));
    }

    @Test
    void getsTheItemThatWasListed() {
        ValidatableResponse listed = seller.offers(anItem().named("Red desk lamp")
                        .inCategory(17)
                        .withKeywords(" LAMP ", "Red", "red")
                        .inCondition("Used")
                        .priced("19.90")
                        .withUnits(7))
                .statusCode(201)
                .body("sellerId", equalTo((int) seller.id()))
                .body("name", equalTo("Red desk lamp"))
                .body("category", equalTo(17))
                .body("keywords", contains("lamp", "red"))
                .body("condition", equalTo("Used"))
                .body("price", amount("19.9"))
                .body("quantity", equalTo(7))
                .body("thumbsUp", equalTo(0))
                .body("thumbsDown", equalTo(0))
                .header("ETag", notNullValue());
        String item = listed.extract().path("itemId");
        assertThat(item).matches("17-[1-9][0-9]*");
        listed.header("Location", endsWith("/v1/items/" + item));
        assertThat(seller.looksAt(item).extract().asString())
                .isEqualTo(listed.extract().asString());
    }

    @Test
    void listsAnItemWithoutKeywords() {
        seller.sends(Map.of("name", "Chair", "category", 0, "condition", "New", "price", 0, "quantity", 0))
                .post("/v1/items")
                .then()
                .statusCode(201)
                .body("keywords", empty())
                .body("price", amount("0"));
    }

    @ParameterizedTest
    @CsvSource({
        "category,  -1",
        "category,  10000",
        "quantity,  -1",
        "quantity,  1000001",
        "quantity,  1.5",
        "price,     -0.01",
        "price,     10000000",
        "price,     0.001",
        "price,     '\"1.00\"'",
        "quantity,  '\"1\"'",
        "condition, '\"Broken\"'",
        "name,      '\"\"'",
        "name,      '\" \"'",
        "name,      '\"123456789012345678901234567890123\"'",
        "name,      7",
        "keywords,  '[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\"]'",
    })
    void isToldWhichFieldOfAnItemIsWrong(String field, String value) {
        seller.sends(itemWith(field, value)).post("/v1/items").then().spec(invalid(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"waytoolongkeyword\"", "\" \"", "null", "7"})
    void isToldWhichKeywordOfThoseThatWereSentIsWrong(String keyword) {
        seller.sends(itemWith("keywords", "[\"lamp\", \"LAMP\", " + keyword + "]"))
                .post("/v1/items")
                .then()
                .spec(invalid("keywords[2]"));
    }

    @Test
    void isToldOfAllFieldsThatAreMissing() {
        seller.sends("{}").post("/v1/items").then().spec(invalid("category", "condition", "name", "price", "quantity"));
    }

    @ParameterizedTest
    @CsvSource({"price, 1e1, 10", "price, 19.990, 19.99", "price, 9999999.99, 9999999.99", "quantity, 2.0, 2"})
    void writesNumbersAsItPleases(String field, String value, String meaning) {
        seller.sends(itemWith(field, value))
                .post("/v1/items")
                .then()
                .statusCode(201)
                .body(field, amount(meaning));
    }

    private static String itemWith(String field, String value) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "name", "\"Lamp\"",
                "category", "3",
                "keywords", "[]",
                "condition", "\"New\"",
                "price", "1.00",
                "quantity", "1"));
        fields.put(field, value);
        return fields.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Test
    void repricesAnItem() {
        String item = seller.lists(anItem().priced("19.99"));
        seller.reprices(item, "17.5").statusCode(200).body("price", amount("17.50"));
        Guest.looksAt(item).statusCode(200).body("price", amount("17.50"));
    }

    @Test
    void setsAddsAndRemovesUnits() {
        String item = seller.lists(anItem().withUnits(5));
        seller.stocks(item, 9).statusCode(200).body("quantity", equalTo(9));
        seller.restocks(item, 3).statusCode(200).body("quantity", equalTo(12));
        seller.restocks(item, -12).statusCode(200).body("quantity", equalTo(0));
    }

    @Test
    void cannotRemoveMoreUnitsThanThereAre() {
        String item = seller.lists(anItem().withUnits(5));
        seller.restocks(item, -6).spec(problem(409, "insufficient-stock"));
        assertThat(seller.unitsOf(item)).isEqualTo(5);
    }

    @Test
    void cannotAddMoreUnitsThanAnItemMayHave() {
        String item = seller.lists(anItem().withUnits(1_000_000));
        seller.restocks(item, 1).spec(problem(400, "invalid-request"));
        assertThat(seller.unitsOf(item)).isEqualTo(1_000_000);
    }

    @Test
    void cannotChangeTheStockByNothing() {
        String item = seller.lists(anItem());
        seller.restocks(item, 0).spec(invalid("change"));
    }

    @Test
    void seesItemsNewestFirstSoldOutOnesIncluded() {
        Seller another = Seller.registered();
        String first = another.lists(anItem().withUnits(1));
        String soldOut = another.lists(anItem().withUnits(0));
        String last = another.lists(anItem().withUnits(1));
        another.itemsForSale().statusCode(200).body("content.itemId", contains(last, soldOut, first));
    }

    @Test
    void changesAnItemOnlyIfItIsStillAsSeen() {
        ValidatableResponse listed = seller.offers(anItem().withUnits(5));
        String item = listed.extract().path("itemId");
        String seen = listed.extract().header("ETag");
        String now = seller.reprices(item, "1.00", seen)
                .statusCode(200)
                .header("ETag", not(equalTo(seen)))
                .extract()
                .header("ETag");
        seller.reprices(item, "2.00", seen).spec(problem(412, "item-changed"));
        seller.restocks(item, 1, seen).spec(problem(412, "item-changed"));
        seller.restocks(item, 1, now)
                .statusCode(200)
                .body("price", amount("1.00"))
                .body("quantity", equalTo(6));
        seller.reprices(item, "3.00", "*").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0*", "W/*", "x*", "garbage", "W/\"1\""})
    void changesNoItemByAPreconditionThatNamesNoVersion(String ifMatch) {
        seller.reprices(seller.lists(anItem()), "1.00", ifMatch).spec(problem(412, "item-changed"));
    }

    @Test
    void noticesThatAPurchaseHasChangedTheItem() {
        ValidatableResponse listed = seller.offers(anItem().withUnits(5));
        String item = listed.extract().path("itemId");
        String seen = listed.extract().header("ETag");
        Buyer.registered().with(item, 2).buys().statusCode(201);
        seller.restocks(item, 1, seen).spec(problem(412, "item-changed"));
        assertThat(seller.unitsOf(item)).isEqualTo(3);
    }

    @Test
    void cannotTouchAnotherSellersItem() {
        String item = Seller.registered().lists(anItem().priced("19.99").withUnits(5));
        seller.reprices(item, "0.01").spec(problem(403, "not-your-item"));
        seller.stocks(item, 0).spec(problem(403, "not-your-item"));
        seller.restocks(item, 1).spec(problem(403, "not-your-item"));
        seller.reprices(item, "0.01", "\"stale\"").spec(problem(403, "not-your-item"));
        seller.looksAt(item).spec(problem(403, "not-your-item"));
        Guest.looksAt(item).body("price", amount("19.99")).body("quantity", equalTo(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3-999999999", "3", "x", "3-0", "-3-1", "03-1", "3-99999999999999999999", "1e1-1", "3-1-1", "٣-١"
            })
    void isToldThatAnItemIsNotThere(String id) {
        seller.looksAt(id).spec(problem(404, "item-not-found"));
        seller.reprices(id, "1.00").spec(problem(404, "item-not-found"));
        seller.restocks(id, 1).spec(problem(404, "item-not-found"));
    }

    @Test
    void findsNoItemUnderTheRightNumberInTheWrongCategory() {
        String item = seller.lists(anItem().inCategory(3));
        seller.looksAt(item.replaceFirst("^3-", "4-")).spec(problem(404, "item-not-found"));
    }

    @Test
    void isToldOfAWrongFormBeforeAMissingItem() {
        seller.restocks("3-999999999", 0).spec(invalid("change"));
    }

    @Test
    void startsWithoutSalesAndWithARatingOfZeros() {
        Seller newcomer = Seller.registered();
        newcomer.sales().statusCode(200).body("content", empty());
        newcomer.ratesAs()
                .statusCode(200)
                .body("sellerId", greaterThan(0))
                .body("thumbsUp", equalTo(0))
                .body("thumbsDown", equalTo(0))
                .body("verifiedThumbsUp", equalTo(0))
                .body("verifiedThumbsDown", equalTo(0))
                .body("itemsSold", equalTo(0));
    }
}
