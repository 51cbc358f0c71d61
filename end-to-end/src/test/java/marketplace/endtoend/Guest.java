package marketplace.endtoend;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** Somebody without an account, who looks around. */
final class Guest {

    private Guest() {}

    static RequestSpecification asks() {
        return Http.to(App.BUYER_API);
    }

    static ValidatableResponse searches(String... keywords) {
        return asks().queryParam("keyword", List.of(keywords)).get("/v1/items").then();
    }

    static ValidatableResponse searchesSorted(String sort, String... keywords) {
        return asks().queryParam("keyword", List.of(keywords))
                .queryParam("sort", sort)
                .get("/v1/items")
                .then();
    }

    static ValidatableResponse looksAt(String item) {
        return asks().get("/v1/items/{item}", item).then();
    }

    static ValidatableResponse ratingOf(Object sellerId) {
        return asks().get("/v1/sellers/{id}/rating", sellerId).then();
    }
}
