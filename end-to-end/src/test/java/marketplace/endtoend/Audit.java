package marketplace.endtoend;

import static org.hamcrest.Matchers.empty;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

/** The operator's proof that stock, purchases and charges add up. */
final class Audit {

    private Audit() {}

    static void findsNothingWrong() {
        report().body("violations", empty());
    }

    /** How many charges were given back, ever. */
    static long refunds() {
        return report().extract().jsonPath().getLong("refunds");
    }

    private static ValidatableResponse report() {
        return RestAssured.given()
                .auth()
                .oauth2(Platform.SECRET)
                .get(Platform.running().url(App.PRODUCT_DB) + "/audit")
                .then()
                .statusCode(200);
    }
}
