package marketplace.endtoend;

import static marketplace.endtoend.Checkout.aCheckout;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A buyer who is logged in. */
final class Buyer {

    private final Account account;
    private final String api;
    private String token;

    private Buyer(Account account, String api, String token) {
        this.account = account;
        this.api = api;
        this.token = token;
    }

    static Buyer registered() {
        return of(Account.ofBuyer().registered());
    }

    static Buyer of(Account account) {
        return new Buyer(account, Platform.running().url(App.BUYER_API), account.token());
    }

    /** The same buyer in the same session, who asks another instance of the API. */
    Buyer through(String otherApi) {
        return new Buyer(account, otherApi, token);
    }

    /** So many buyers; registered by a few at a time, as hashing so many passwords takes its time. */
    static List<Buyer> crowd(int size) {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Buyer>> buyers = Stream.generate(() -> threads.submit(Buyer::registered))
                    .limit(size)
                    .toList();
            return buyers.stream().map(Race::result).toList();
        }
    }

    String token() {
        return token;
    }

    void logsInAgain() {
        token = account.token();
    }

    ValidatableResponse logsOut() {
        return Account.logsOut(App.BUYER_API, token);
    }

    RequestSpecification asks() {
        return Http.at(api).auth().oauth2(token);
    }

    RequestSpecification sends(Object body) {
        return asks().contentType(ContentType.JSON).body(body);
    }

    /** Puts units into the cart, which must work, and goes on. */
    Buyer with(String item, int quantity) {
        puts(item, quantity).statusCode(200);
        return this;
    }

    Buyer withNothingBut(String item, int quantity) {
        clearsCart().statusCode(204);
        return with(item, quantity);
    }

    ValidatableResponse puts(String item, int quantity) {
        return sends(Map.of("itemId", item, "quantity", quantity))
                .post("/v1/cart/items")
                .then();
    }

    ValidatableResponse removes(String item) {
        return asks().delete("/v1/cart/items/{item}", item).then();
    }

    ValidatableResponse removes(String item, int quantity) {
        return asks().queryParam("quantity", quantity)
                .delete("/v1/cart/items/{item}", item)
                .then();
    }

    ValidatableResponse savesCart() {
        return asks().post("/v1/cart/save").then();
    }

    ValidatableResponse clearsCart() {
        return asks().delete("/v1/cart").then();
    }

    ValidatableResponse cart() {
        return asks().get("/v1/cart").then();
    }

    ValidatableResponse buys() {
        return buys(aCheckout());
    }

    ValidatableResponse buys(Checkout checkout) {
        return buys(checkout.key(), checkout.body());
    }

    ValidatableResponse buys(String key, Object body) {
        return sends(body).header("Idempotency-Key", key).post("/v1/purchases").then();
    }

    /** Buys under a trace by which the calls that come of it can be told from others. */
    ValidatableResponse buys(Checkout checkout, Trace trace) {
        return sends(checkout.body())
                .header("Idempotency-Key", checkout.key())
                .header(Trace.HEADER, trace.parent())
                .post("/v1/purchases")
                .then();
    }

    ValidatableResponse purchases() {
        return asks().get("/v1/purchases").then();
    }

    int numberOfPurchases() {
        return purchases()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("content")
                .size();
    }

    ValidatableResponse purchase(Object purchaseId) {
        return asks().get("/v1/purchases/{id}", purchaseId).then();
    }

    ValidatableResponse votes(String item, String thumb) {
        return sends(Map.of("thumb", thumb))
                .put("/v1/items/{item}/feedback", item)
                .then();
    }
}
