package marketplace.endtoend;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.Map;

/** A seller who is logged in. */
final class Seller {

    private final Account account;
    private String token;

    private Seller(Account account) {
        this.account = account;
        this.token = account.token();
    }

    static Seller registered() {
        return new Seller(Account.ofSeller().registered());
    }

    void logsInAgain() {
        token = account.token();
    }

    String token() {
        return token;
    }

    long id() {
        return ratesAs().extract().jsonPath().getLong("sellerId");
    }

    RequestSpecification asks() {
        return Http.to(App.SELLER_API, token);
    }

    RequestSpecification sends(Object body) {
        return asks().contentType(ContentType.JSON).body(body);
    }

    ValidatableResponse offers(NewItem item) {
        return sends(item.body()).post("/v1/items").then();
    }

    /** Lists an item and comes back with its id. */
    String lists(NewItem item) {
        return offers(item).statusCode(201).extract().path("itemId");
    }

    ValidatableResponse reprices(String item, String price) {
        return sends(Map.of("price", new BigDecimal(price)))
                .put("/v1/items/{item}/price", item)
                .then();
    }

    ValidatableResponse reprices(String item, String price, String ifMatch) {
        return sends(Map.of("price", new BigDecimal(price)))
                .header("If-Match", ifMatch)
                .put("/v1/items/{item}/price", item)
                .then();
    }

    ValidatableResponse stocks(String item, int quantity) {
        return sends(Map.of("quantity", quantity))
                .put("/v1/items/{item}/quantity", item)
                .then();
    }

    ValidatableResponse restocks(String item, int change) {
        return sends(Map.of("change", change))
                .patch("/v1/items/{item}/quantity", item)
                .then();
    }

    ValidatableResponse restocks(String item, int change, String ifMatch) {
        return sends(Map.of("change", change))
                .header("If-Match", ifMatch)
                .patch("/v1/items/{item}/quantity", item)
                .then();
    }

    ValidatableResponse looksAt(String item) {
        return asks().get("/v1/items/{item}", item).then();
    }

    int unitsOf(String item) {
        return looksAt(item).statusCode(200).extract().path("quantity");
    }

    ValidatableResponse itemsForSale() {
        return asks().get("/v1/items").then();
    }

    ValidatableResponse sales() {
        return asks().get("/v1/sales").then();
    }

    ValidatableResponse ratesAs() {
        return asks().get("/v1/sellers/me/rating").then();
    }
}
