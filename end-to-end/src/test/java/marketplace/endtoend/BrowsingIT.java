package marketplace.endtoend;

import static marketplace.endtoend.Expectations.amount;
import static marketplace.endtoend.Expectations.invalid;
import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody can do, without an account: search, look at items, see how sellers are rated. */
@OnSharedPlatform
class BrowsingIT {

    private static Seller seller;

    private final String red = Keyword.fresh();
    private final String lamp = Keyword.fresh();

    @BeforeAll
    static void register() {
        seller = Seller.registered();
    }

    @Test
    void findsItemsByAnyKeywordWithoutCase() {
        String redLamp = seller.lists(anItem().withKeywords(red, lamp));
        String anyLamp = seller.lists(anItem().withKeywords(lamp.toUpperCase(Locale.ROOT)));
        seller.lists(anItem().withKeywords(Keyword.fresh()));
        Guest.searches(red, lamp.toUpperCase(Locale.ROOT))
                .statusCode(200)
                .body("content.itemId", contains(redLamp, anyLamp))
                .body("nextCursor", nullValue());
    }

    @Test
    void comparesWholeKeywords() {
        seller.lists(anItem().withKeywords(red));
        Guest.searches(red.substring(0, 7)).body("content", empty());
    }

    @Test
    void findsLettersOfAnyAlphabetWithoutCase() {
        String item = seller.lists(anItem().withKeywords("Ж" + red.substring(1)));
        Guest.searches("ж" + red.substring(1)).body("content.itemId", contains(item));
    }

    /** In lower case it would be twice as long: Unicode's U+0130, alone of all characters, becomes two. */
    @ParameterizedTest
    @ValueSource(ints = {8, 32})
    void mayAskForWordsThatAreLongerInLowerCase(int length) {
        String word = "İ".repeat(8);
        String item = seller.lists(anItem().withKeywords(word, red));
        Guest.searches(red, "İ".repeat(length)).statusCode(200).body("content[0].itemId", equalTo(item));
        Guest.searches(word).body("content.itemId", hasItem(item));
    }

    @Test
    void seesAllOfAnItemThatWasFound() {
        seller.lists(anItem().named("Red lamp")
                .inCategory(21)
                .withKeywords(red)
                .priced("3.50")
                .withUnits(4));
        Guest.searches(red)
                .body("content[0].name", equalTo("Red lamp"))
                .body("content[0].category", equalTo(21))
                .body("content[0].sellerId", equalTo((int) seller.id()))
                .body("content[0].condition", equalTo("New"))
                .body("content[0].price", amount("3.50"))
                .body("content[0].quantity", equalTo(4))
                .body("content[0].thumbsUp", equalTo(0))
                .body("content[0].keywords", contains(red))
                .body("content[0].matchedKeywords", contains(red));
    }

    @Test
    void seesTheMatchedKeywordsInTheOrderAskedFor() {
        seller.lists(anItem().withKeywords("other", red, lamp));
        Guest.searches(lamp, Keyword.fresh(), red, lamp)
                .body("content[0].keywords", contains("other", red, lamp))
                .body("content[0].matchedKeywords", contains(lamp, red));
    }

    @Test
    void narrowsTheSearchToACategory() {
        String wanted = seller.lists(anItem().inCategory(5).withKeywords(red));
        seller.lists(anItem().inCategory(6).withKeywords(red));
        Guest.asks()
                .queryParam("keyword", red)
                .queryParam("category", 5)
                .get("/v1/items")
                .then()
                .body("content.itemId", contains(wanted));
    }

    @Test
    void seesEverythingOfACategoryWithoutKeywords() {
        int category = 9_871;
        String plain = seller.lists(anItem().inCategory(category));
        String withKeywords = seller.lists(anItem().inCategory(category).withKeywords(red));
        Guest.asks()
                .queryParam("category", category)
                .get("/v1/items")
                .then()
                .body("content.itemId", contains(withKeywords, plain))
                .body("content.matchedKeywords", everyItem(empty()));
    }

    @Test
    void doesNotFindWhatIsSoldOutButCanLookAtIt() {
        String soldOut = seller.lists(anItem().withKeywords(red).withUnits(0));
        Guest.searches(red).body("content", empty());
        Guest.looksAt(soldOut).statusCode(200).body("quantity", equalTo(0));
    }

    @Test
    void findsAnItemAgainThatWasRestocked() {
        String item = seller.lists(anItem().withKeywords(red).withUnits(0));
        seller.restocks(item, 1);
        Guest.searches(red).body("content.itemId", contains(item));
    }

    @Test
    void seesMoreMatchedKeywordsFirstThenTheNewest() {
        String both = seller.lists(anItem().withKeywords(red, lamp));
        String older = seller.lists(anItem().withKeywords(red));
        String newer = seller.lists(anItem().withKeywords(lamp));
        Guest.searches(red, lamp).body("content.itemId", contains(both, newer, older));
        Guest.searchesSorted("relevance", red, lamp).body("content.itemId", contains(both, newer, older));
    }

    @Test
    void sortsByPriceEitherWayAndByAge() {
        String cheap = seller.lists(anItem().withKeywords(red).priced("9.99"));
        String dear = seller.lists(anItem().withKeywords(red).priced("10"));
        String cheapToo = seller.lists(anItem().withKeywords(red).priced("9.99"));
        Guest.searchesSorted("price", red).body("content.itemId", contains(cheapToo, cheap, dear));
        Guest.searchesSorted("-price", red).body("content.itemId", contains(dear, cheapToo, cheap));
        Guest.searchesSorted("newest", red).body("content.itemId", contains(cheapToo, dear, cheap));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cheapest", "PRICE", "+price"})
    void isToldThatThereIsNoSuchOrder(String sort) {
        Guest.searchesSorted(sort, red).spec(invalid("sort"));
    }

    @Test
    void findsNothingByAKeywordThatNoItemCanHave() {
        seller.lists(anItem().withKeywords(red));
        Guest.searches(red + "x").statusCode(200).body("content", empty());
        Guest.searches("x".repeat(32)).statusCode(200).body("content", empty());
        Guest.searches(red + "x", red).body("content.matchedKeywords", contains(contains(red)));
    }

    @Test
    void mayAskForFiveKeywordsAndNoMore() {
        seller.lists(anItem().withKeywords(red, lamp));
        Guest.searches("a1", "b1", "c1", red, lamp, "A1", red).statusCode(200);
        Guest.searches("a1", "b1", "c1", "d1", red, lamp).spec(problem(400, "invalid-request"));
        Guest.searches("x".repeat(33)).spec(problem(400, "invalid-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10000", "x", "1.5", "99999999999"})
    void isToldThatThereIsNoSuchCategory(String category) {
        Guest.asks().queryParam("category", category).get("/v1/items").then().spec(invalid("category"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-999999999", "x", "3-", "3-0", "a%b", "3-1\n", "3-1\r"})
    void isToldThatAnItemIsNotThere(String id) {
        Guest.looksAt(id).spec(problem(404, "item-not-found"));
    }

    @Test
    void isToldThatAnItemHasNotChanged() {
        String item = seller.lists(anItem());
        String seen = Guest.looksAt(item).statusCode(200).extract().header("ETag");
        Guest.asks()
                .header("If-None-Match", seen)
                .get("/v1/items/{item}", item)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(seen))
                .body(emptyString());
    }

    @Test
    void seesHowASellerIsRated() {
        Guest.ratingOf(seller.id())
                .statusCode(200)
                .body("sellerId", equalTo((int) seller.id()))
                .body("itemsSold", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"999999999", "0", "-1", "x", "99999999999999999999", "0x1", "01", "+1", " 1", "#1", "\u0661"})
    void isToldThatASellerIsNotThere(String id) {
        Guest.ratingOf(id).spec(problem(404, "seller-not-found"));
    }

    @Test
    void browsesNotWithATokenThatIsDead() {
        Buyer buyer = Buyer.registered();
        String item = seller.lists(anItem());
        buyer.asks().get("/v1/items/{item}", item).then().statusCode(200);
        buyer.logsOut().statusCode(204);
        buyer.asks().get("/v1/items/{item}", item).then().spec(problem(401, "unauthenticated"));
        buyer.asks().get("/v1/items").then().spec(problem(401, "unauthenticated"));
        Http.to(App.BUYER_API, "nonsense").get("/v1/items").then().spec(problem(401, "unauthenticated"));
    }

    @Test
    void seesItemsOfAllSellers() {
        String one = seller.lists(anItem().withKeywords(red));
        String other = Seller.registered().lists(anItem().withKeywords(red));
        Guest.searches(red)
                .body("content.itemId", containsInAnyOrder(one, other))
                .body("content.sellerId", everyItem(greaterThan(0)));
    }
}
