package marketplace.endtoend;

import static marketplace.endtoend.Expectations.invalid;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that come in pages. */
@OnSharedPlatform
class PagingIT {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private static Seller seller;
    private static Buyer buyer;

    private final String keyword = Keyword.fresh();

    @BeforeAll
    static void register() {
        seller = Seller.registered();
        buyer = Buyer.registered();
    }

    private List<String> listItems(int number) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            items.add(seller.lists(anItem().withKeywords(keyword).priced(10 + i % 3 + ".00")));
        }
        return items;
    }

    private RequestSpecification search() {
        return Guest.asks().queryParam("keyword", keyword);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "price", "-price", "newest"})
    void neitherRepeatNorSkipAnItemWhileOthersAreListed(String sort) {
        List<String> atFirst = listItems(10);
        List<String> before = ids(search().queryParam("sort", sort).get("/v1/items"));
        List<String> seen = whileItemsAreListed(
                () -> Pages.walk(() -> search().queryParam("sort", sort), "/v1/items", 3, "itemId"));
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(before);
        assertThat(before).containsExactlyInAnyOrderElementsOf(atFirst);
    }

    @Test
    void ofASellersItemsNeitherRepeatNorSkipOneWhileOthersAreListed() {
        List<String> atFirst = listItems(10);
        List<String> seen = whileItemsAreListed(() -> Pages.walk(seller::asks, "/v1/items", 3, "itemId"));
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(atFirst.reversed());
    }

    private List<String> whileItemsAreListed(Supplier<List<String>> walk) {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> lister = threads.submit(() -> listItemsUntil(done));
            List<String> seen;
            try {
                seen = walk.get();
            } finally {
                done.set(true);
            }
            assertThat(Race.result(lister)).as("items listed meanwhile").isPositive();
            return seen;
        }
    }

    private int listItemsUntil(AtomicBoolean done) {
        int listed = 0;
        while (!done.get()) {
            listed += listItems(1).size();
        }
        return listed;
    }

    private static List<String> ids(Response page) {
        return page.jsonPath().getList("content.itemId");
    }

    @Test
    void linkToTheNextOneWhileThereIsOne() {
        List<String> items = listItems(5);
        Response first =
                search().queryParam("limit", 3).queryParam("sort", "newest").get("/v1/items");
        String next = nextLink(first);
        assertThat(next).contains("cursor=" + encoded(first.path("nextCursor")));
        Response second = Guest.asks().urlEncodingEnabled(false).get(next);
        second.then()
                .statusCode(200)
                .body("content.itemId", contains(items.get(1), items.get(0)))
                .body("nextCursor", nullValue())
                .header("Link", nullValue());
    }

    private static String nextLink(Response page) {
        Matcher link = NEXT.matcher(page.header("Link"));
        assertThat(link.matches()).as(page.header("Link")).isTrue();
        return link.group(1);
    }

    private static String encoded(String cursor) {
        return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    @Test
    void linkToTheNextOneHoweverLongTheSearchIs() {
        listItems(2);
        String times = ("keyword=" + keyword + "&").repeat(7_000 / (keyword.length() + 9));
        Response first = Guest.asks().urlEncodingEnabled(false).get("/v1/items?" + times + "limit=1");
        Guest.asks()
                .urlEncodingEnabled(false)
                .get(nextLink(first))
                .then()
                .statusCode(200)
                .body("content", hasSize(1));
    }

    @Test
    void linkToTheNextOneOfTheSameSearch() {
        String odd = "a&b=c%é";
        for (int i = 0; i < 3; i++) {
            seller.lists(anItem().withKeywords(odd, keyword));
        }
        Response first =
                search().queryParam("keyword", odd).queryParam("limit", 1).get("/v1/items");
        Guest.asks()
                .urlEncodingEnabled(false)
                .get(nextLink(first))
                .then()
                .statusCode(200)
                .body("content", hasSize(1))
                .body("content.matchedKeywords", contains(contains(keyword, odd)));
    }

    @Test
    void areAsLongAsAskedForAndTwentyByDefault() {
        listItems(21);
        search().get("/v1/items").then().body("content", hasSize(20)).body("nextCursor", notNullValue());
        search().queryParam("limit", 100)
                .get("/v1/items")
                .then()
                .body("content", hasSize(21))
                .body("nextCursor", nullValue());
        search().queryParam("limit", 1).get("/v1/items").then().body("content", hasSize(1));
    }

    @Test
    void endWithoutACursorWhenTheLastOneIsFull() {
        listItems(3);
        search().queryParam("limit", 3).get("/v1/items").then().body("nextCursor", nullValue());
    }

    @Test
    void listPurchasesAndSalesToo() {
        Seller owner = Seller.registered();
        Buyer customer = Buyer.registered();
        String lamp = owner.lists(anItem().withUnits(5));
        for (int i = 0; i < 5; i++) {
            customer.with(lamp, 1).buys().statusCode(201);
        }
        assertThat(walkIds(customer::asks, "/v1/purchases")).hasSize(5).doesNotHaveDuplicates();
        assertThat(walkIds(owner::asks, "/v1/sales"))
                .isEqualTo(walkIds(customer::asks, "/v1/purchases"))
                .isSortedAccordingTo((a, b) -> b - a);
    }

    private static List<Integer> walkIds(Supplier<RequestSpecification> request, String path) {
        List<Integer> seen = new ArrayList<>();
        String next = path + "?limit=2";
        do {
            Response page = request.get().urlEncodingEnabled(false).get(next);
            seen.addAll(page.jsonPath().getList("content.purchaseId"));
            next = page.header("Link") == null ? null : nextLink(page);
        } while (next != null);
        return seen;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", "1.5", "99999999999", "0x10", "#5", "\u0665"})
    void areNotOfAnOddLength(String limit) {
        Guest.asks().queryParam("limit", limit).get("/v1/items").then().spec(invalid("limit"));
        seller.asks().queryParam("limit", limit).get("/v1/items").then().spec(invalid("limit"));
        buyer.asks().queryParam("limit", limit).get("/v1/purchases").then().spec(invalid("limit"));
    }

    @ParameterizedTest
    @CsvSource({"x", "'.'", "1", "MTc", "MTc.2bXk0Jq3vZ8", "'MTc.'", "'ü.é'"})
    void doNotFollowACursorThatTheServerDidNotMake(String cursor) {
        search().queryParam("cursor", cursor).get("/v1/items").then().spec(invalid("cursor"));
        seller.asks().queryParam("cursor", cursor).get("/v1/items").then().spec(invalid("cursor"));
        seller.asks().queryParam("cursor", cursor).get("/v1/sales").then().spec(invalid("cursor"));
        buyer.asks().queryParam("cursor", cursor).get("/v1/purchases").then().spec(invalid("cursor"));
    }

    @Test
    void doNotFollowACursorThatWasTamperedWithOrBelongsToAnotherList() {
        listItems(2);
        String cursor = search().queryParam("limit", 1).get("/v1/items").path("nextCursor");
        char last = cursor.charAt(cursor.length() - 1);
        String tampered = cursor.substring(0, cursor.length() - 1) + (last == 'A' ? 'Q' : 'A');
        search().queryParam("cursor", tampered).get("/v1/items").then().spec(invalid("cursor"));
        search().queryParam("cursor", cursor)
                .queryParam("sort", "price")
                .get("/v1/items")
                .then()
                .spec(invalid("cursor"));
        Guest.asks().queryParam("cursor", cursor).get("/v1/items").then().spec(invalid("cursor"));
        seller.asks().queryParam("cursor", cursor).get("/v1/items").then().spec(invalid("cursor"));
        search().queryParam("cursor", cursor).get("/v1/items").then().statusCode(200);
    }
}
