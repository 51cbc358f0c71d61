package marketplace.endtoend;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** A seller's or buyer's name and password, and what can be done with them alone. */
record Account(App api, String username, String password) {

    static final String PASSWORD = "correct horse battery";

    static Account ofSeller() {
        return new Account(App.SELLER_API, freshName("seller"), PASSWORD);
    }

    static Account ofBuyer() {
        return new Account(App.BUYER_API, freshName("buyer"), PASSWORD);
    }

    /** Of letters alone, as the shell's history takes many digits in a row for a card's number. */
    private static String freshName(String role) {
        return ThreadLocalRandom.current()
                .ints(14, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", role + "-", ""));
    }

    Account withPassword(String other) {
        return new Account(api, username, other);
    }

    /** As paths and the shell's commands name it. */
    String role() {
        return api == App.SELLER_API ? "seller" : "buyer";
    }

    Map<String, String> registration() {
        return Map.of("username", username, "password", password, "name", "Somebody");
    }

    ValidatableResponse registers() {
        return Http.to(api)
                .contentType(ContentType.JSON)
                .body(registration())
                .post("/v1/" + role() + "s")
                .then();
    }

    ValidatableResponse logsIn() {
        return Http.to(api)
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/v1/sessions")
                .then();
    }

    Account registered() {
        registers().statusCode(201);
        return this;
    }

    String token() {
        return logsIn().statusCode(201).extract().path("token");
    }

    static ValidatableResponse logsOut(App api, String token) {
        return Http.to(api, token).delete("/v1/sessions/current").then();
    }
}
