package marketplace.endtoend;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;

/** What a load balancer sees of an app. */
final class Health {

    private Health() {}

    /** Not by {@link Http}: this 503 is none of a call, but a report of its own form. */
    static void expectNotReady(App app) {
        RestAssured.get(Platform.running().url(app) + "/actuator/health/readiness")
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"));
    }
}
