package marketplace.endtoend;

import static org.hamcrest.Matchers.empty;

import io.restassured.RestAssured;

/** The operator's proof that stock, purchases and charges add up. */
final class Audit {

    private Audit() {}

    static void findsNothingWrong() {
        RestAssured.given()
                .auth()
                .oauth2(Platform.SECRET)
                .get(Platform.running().url(App.PRODUCT_DB) + "/audit")
                .then()
                .statusCode(200)
                .body("violations", empty());
    }
}
