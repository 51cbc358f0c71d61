package marketplace.endtoend;

import static marketplace.endtoend.Expectations.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the network sees of the apps beside their calls: health, documents, and closed doors. */
@OnSharedPlatform
class NetworkIT {

    @ParameterizedTest
    @EnumSource(App.class)
    void seesWhetherAnAppLivesAndIsReady(App app) {
        Http.to(app).get("/actuator/health/liveness").then().statusCode(200).body("status", equalTo("UP"));
        Http.to(app).get("/actuator/health/readiness").then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @EnumSource(
            value = App.class,
            names = {"CUSTOMER_DB", "PRODUCT_DB"})
    void getsNoAnswerFromAStoreWithoutItsSecret(App store) {
        for (String path : new String[] {
            "/",
            "/sellers/1/items",
            "/items/3-1",
            "/buyers/1/cart",
            "/sessions/x",
            "/nonsense",
            "/error",
            "/actuator",
            "/actuator/env",
            "/actuator/prometheus",
            "/v3/api-docs.yaml",
            "/v3/api-docs",
            "/swagger-ui.html",
            "/swagger-ui/index.html",
        }) {
            verifyClosed(Http.to(store), path);
            verifyClosed(Http.to(store, "end-to-end".repeat(3)), path);
        }
    }

    private static void verifyClosed(RequestSpecification request, String path) {
        request.get(path).then().spec(problem(401, "unauthenticated"));
    }

    @ParameterizedTest
    @EnumSource(
            value = App.class,
            names = {"CUSTOMER_DB", "PRODUCT_DB"})
    void cannotUseAUsersTokenAtAStore(App store) {
        verifyClosed(Http.to(store, Account.ofBuyer().registered().token()), "/actuator/prometheus");
    }

    @ParameterizedTest
    @EnumSource(
            value = App.class,
            names = {"CUSTOMER_DB", "PRODUCT_DB"})
    void getsThroughToAStoreWithItsSecret(App store) {
        Http.to(store, Platform.SECRET)
                .accept("*/*")
                .get("/actuator/prometheus")
                .then()
                .statusCode(200);
    }

    /** So an API that has another secret is not ready, and no load balancer sends it any client. */
    @ParameterizedTest
    @EnumSource(
            value = App.class,
            names = {"CUSTOMER_DB", "PRODUCT_DB"})
    void isToldByAStoresHealthThatItsSecretIsAnother(App store) {
        String readiness = "/actuator/health/readiness";
        Http.to(store, Platform.SECRET).get(readiness).then().statusCode(200);
        Http.to(store, "another" + Platform.SECRET).get(readiness).then().statusCode(401);
    }

    @ParameterizedTest
    @EnumSource(App.class)
    void canWriteNothingToAStoreOrApiThatIsNotACall(App app) {
        assertThat(Http.to(app).post("/actuator/shutdown").statusCode()).isIn(401, 404, 405);
        assertThat(Http.to(app).post("/actuator/loggers/root").statusCode()).isIn(401, 404, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/configprops",
                "/actuator/heapdump",
                "/actuator/info",
                "/actuator/loggers",
                "/actuator/mappings",
                "/actuator/metrics",
                "/actuator/threaddump",
            })
    void seesNoOtherActuatorEndpoint(String path) {
        assertThat(Http.to(App.SELLER_API).get(path).statusCode()).isIn(401, 404);
        assertThat(Http.to(App.BUYER_API).get(path).statusCode()).isIn(401, 404);
    }

    @ParameterizedTest
    @CsvSource({"SELLER_API, /v1/sales", "BUYER_API, /v1/purchases"})
    void readsTheDocumentOfAnApi(App api, String path) {
        Http.to(api)
                .accept("*/*")
                .get("/v3/api-docs.yaml")
                .then()
                .statusCode(200)
                .body(containsString("openapi: 3."))
                .body(containsString("  " + path + ":"))
                .body(containsString("scheme: bearer"));
    }

    @ParameterizedTest
    @EnumSource(
            value = App.class,
            names = {"SELLER_API", "BUYER_API"})
    void findsAPageToTryAnApiWith(App api) {
        Http.to(api)
                .accept("text/html")
                .get("/swagger-ui.html")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("swagger-ui"));
    }

    @ParameterizedTest
    @EnumSource(
            value = App.class,
            names = {"SELLER_API", "BUYER_API"})
    void countsRequests(App api) {
        Http.to(api)
                .accept("*/*")
                .get("/actuator/prometheus")
                .then()
                .statusCode(200)
                .body(containsString("http_server_requests"))
                .body(not(containsString("jvm_info")))
                .body(not(containsString("tomcat")));
    }
}
