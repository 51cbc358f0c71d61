package marketplace.endtoend;

import static marketplace.endtoend.Expectations.invalid;
import static marketplace.endtoend.Expectations.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts, logging in and out, and who may call which API. */
@OnSharedPlatform
class SessionIT {

    private static final String WRONG = "wrong horse battery";

    @Test
    void beginsWithALogin() {
        String expiresAt = Account.ofBuyer()
                .registered()
                .logsIn()
                .statusCode(201)
                .body("token", matchesPattern("[A-Za-z0-9_-]{43,}"))
                .extract()
                .path("expiresAt");
        assertThat(Duration.between(Instant.now(), Instant.parse(expiresAt)))
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
    }

    @Test
    void endsAtOnceWithALogout() {
        Seller seller = Seller.registered();
        seller.itemsForSale().statusCode(200);
        Account.logsOut(App.SELLER_API, seller.token()).statusCode(204);
        seller.itemsForSale().spec(problem(401, "unauthenticated"));
        Account.logsOut(App.SELLER_API, seller.token()).spec(problem(401, "unauthenticated"));
    }

    @Test
    void isIndependentOfOtherSessionsOfItsUser() {
        Account account = Account.ofBuyer().registered();
        String phone = account.token();
        String laptop = account.token();
        assertThat(phone).isNotEqualTo(laptop);
        Account.logsOut(App.BUYER_API, phone).statusCode(204);
        Http.to(App.BUYER_API, laptop).get("/v1/cart").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"SELLER_API, /v1/sellers/me/password, /v1/items", "BUYER_API, /v1/buyers/me/password, /v1/cart"})
    void endsWithAPasswordChangeMadeInAnother(App api, String path, String asked) {
        Account account = (api == App.SELLER_API ? Account.ofSeller() : Account.ofBuyer()).registered();
        String phone = account.token();
        String laptop = account.token();
        changesPassword(api, path, phone, WRONG, "staple correct horse").spec(problem(401, "bad-credentials"));
        changesPassword(api, path, phone, Account.PASSWORD, "short").spec(invalid("newPassword"));
        changesPassword(api, path, phone, Account.PASSWORD, "staple correct horse")
                .statusCode(204);
        Http.to(api, phone).get(asked).then().statusCode(200);
        Http.to(api, laptop).get(asked).then().spec(problem(401, "unauthenticated"));
        account.logsIn().spec(problem(401, "bad-credentials"));
        account.withPassword("staple correct horse").logsIn().statusCode(201);
    }

    private static ValidatableResponse changesPassword(
            App api, String path, String token, String current, String next) {
        return Http.to(api, token)
                .contentType(ContentType.JSON)
                .body(Map.of("currentPassword", current, "newPassword", next))
                .put(path)
                .then();
    }

    @Test
    void doesNotTellAWrongNameFromAWrongPassword() {
        Account known = Account.ofSeller().registered();
        Map<String, Object> wrongPassword = refusal(known.withPassword(WRONG));
        Map<String, Object> wrongName = refusal(Account.ofSeller());
        assertThat(wrongName).isEqualTo(wrongPassword);
    }

    private static Map<String, Object> refusal(Account account) {
        Map<String, Object> body = account.logsIn()
                .spec(problem(401, "bad-credentials"))
                .extract()
                .jsonPath()
                .getMap("$");
        body.remove("traceId");
        return body;
    }

    @Test
    void takesTheUsernameInAnyCase() {
        Account account = Account.ofBuyer().registered();
        Account shouting = new Account(account.api(), account.username().toUpperCase(Locale.ROOT), account.password());
        shouting.logsIn().statusCode(201);
        shouting.registers().spec(problem(409, "username-taken"));
    }

    @Test
    void isForOneRoleAloneThoughTheNameMayBeTheSame() {
        Account seller = Account.ofSeller().registered();
        Account buyer = new Account(App.BUYER_API, seller.username(), "another horse battery");
        buyer.logsIn().spec(problem(401, "bad-credentials"));
        buyer.registered().logsIn().statusCode(201);
        seller.logsIn().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/items",
        "POST,   /v1/items",
        "GET,    /v1/items/3-1",
        "PUT,    /v1/items/3-1/price",
        "PUT,    /v1/items/3-1/quantity",
        "PATCH,  /v1/items/3-1/quantity",
        "GET,    /v1/sales",
        "GET,    /v1/sellers/me/rating",
        "POST,   /v1/sellers",
        "POST,   /v1/sessions",
        "DELETE, /v1/sessions/current",
    })
    void ofABuyerIsForbiddenOnTheSellerApi(String method, String path) {
        shared(App.BUYER_API).request(App.SELLER_API, method, path).spec(problem(403, "forbidden"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/items",
        "GET,    /v1/items/3-1",
        "GET,    /v1/sellers/1/rating",
        "GET,    /v1/cart",
        "DELETE, /v1/cart",
        "POST,   /v1/cart/items",
        "DELETE, /v1/cart/items/3-1",
        "POST,   /v1/cart/save",
        "GET,    /v1/purchases",
        "POST,   /v1/purchases",
        "GET,    /v1/purchases/1",
        "PUT,    /v1/items/3-1/feedback",
        "POST,   /v1/buyers",
        "POST,   /v1/sessions",
        "DELETE, /v1/sessions/current",
    })
    void ofASellerIsForbiddenOnTheBuyerApi(String method, String path) {
        shared(App.SELLER_API).request(App.BUYER_API, method, path).spec(problem(403, "forbidden"));
    }

    /** A session that many tests use, as they are refused anyway. */
    private record Session(String token) {

        private static final Map<App, Session> OF_API = Map.of(
                App.SELLER_API, new Session(Account.ofSeller().registered().token()),
                App.BUYER_API, new Session(Account.ofBuyer().registered().token()));

        ValidatableResponse request(App api, String method, String path) {
            RequestSpecification request = Http.to(api, token);
            return request.request(method, path).then();
        }
    }

    private static Session shared(App api) {
        return Session.OF_API.get(api);
    }

    @ParameterizedTest
    @CsvSource({
        "SELLER_API, GET,    /v1/items",
        "SELLER_API, POST,   /v1/items",
        "SELLER_API, PATCH,  /v1/items/3-1/quantity",
        "SELLER_API, GET,    /v1/sales",
        "SELLER_API, GET,    /v1/sellers/me/rating",
        "SELLER_API, DELETE, /v1/sessions/current",
        "BUYER_API,  GET,    /v1/cart",
        "BUYER_API,  POST,   /v1/cart/items",
        "BUYER_API,  POST,   /v1/purchases",
        "BUYER_API,  GET,    /v1/purchases/1",
        "BUYER_API,  PUT,    /v1/items/3-1/feedback",
        "BUYER_API,  DELETE, /v1/sessions/current",
    })
    void isRequiredForAllThatIsNotOpen(App api, String method, String path) {
        Http.to(api).request(method, path).then().spec(problem(401, "unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer nonsense", "Basic YTpi", "nonsense"})
    void isOpenedByNothingButItsToken(String authorization) {
        Http.to(App.SELLER_API)
                .header("Authorization", authorization)
                .get("/v1/items")
                .then()
                .spec(problem(401, "unauthenticated"));
    }

    @Test
    void cannotBeBegunAfterTenWrongPasswordsInARow() {
        Account account = Account.ofBuyer().registered();
        Account bystander = Account.ofBuyer().registered();
        for (int attempt = 1; attempt < 10; attempt++) {
            account.withPassword(WRONG).logsIn().spec(problem(401, "bad-credentials"));
        }
        account.withPassword(WRONG).logsIn().spec(problem(429, "too-many-attempts"));
        bystander.logsIn().statusCode(201);
    }

    @Test
    void canBeBegunAfterFewerWrongPasswordsWhichAreThenForgotten() {
        Account account = Account.ofBuyer().registered();
        for (int attempt = 1; attempt < 10; attempt++) {
            account.withPassword(WRONG).logsIn().statusCode(401);
        }
        account.logsIn().statusCode(201);
        account.withPassword(WRONG).logsIn().spec(problem(401, "bad-credentials"));
    }

    @ParameterizedTest
    @CsvSource({
        "username, ''",
        "username, 'two words'",
        "username, 123456789012345678901234567890123",
        "password, 1234567",
        "name,     ''",
        "name,     ' '",
        "name,     123456789012345678901234567890123",
    })
    void needsAnAccountWhoseFieldsAreRight(String field, String value) {
        Map<String, String> fields = new HashMap<>(
                Map.of("username", Account.ofBuyer().username(), "password", Account.PASSWORD, "name", "Bob"));
        fields.put(field, value);
        Http.to(App.BUYER_API)
                .contentType("application/json")
                .body(fields)
                .post("/v1/buyers")
                .then()
                .spec(invalid(field));
    }
}
