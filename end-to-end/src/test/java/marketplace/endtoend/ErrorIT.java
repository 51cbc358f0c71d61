package marketplace.endtoend;

import static marketplace.endtoend.Expectations.invalid;
import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors are problems (RFC 9457), whatever is wrong; {@link EveryReply} looks at their form. */
@OnSharedPlatform
class ErrorIT {

    private static final int MOST_BYTES = 64 * 1024;

    private static Seller seller;

    @BeforeAll
    static void register() {
        seller = Seller.registered();
    }

    private static ValidatableResponse logsIn(String body) {
        return Http.to(App.BUYER_API)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/sessions")
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v2/items", "/v1/nonsense", "/v1/items/3-1/nonsense", "/error", "/index.html"})
    void unknownPathsAreNotFound(String path) {
        seller.asks().get(path).then().spec(problem(404, "not-found")).body("instance", equalTo(path));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /v1/items,            GET POST HEAD OPTIONS",
        "PATCH,  /v1/items/3-1/price,  PUT OPTIONS",
        "GET,    /v1/sellers,          POST OPTIONS",
        "PUT,    /v1/sessions/current, DELETE OPTIONS",
        "BREW,   /v1/items,            GET POST HEAD OPTIONS",
    })
    void wrongMethodsAreNotAllowed(String method, String path, String allowed) {
        seller.asks()
                .request(method, path)
                .then()
                .spec(problem(405, "method-not-allowed"))
                .header("Allow", header -> Set.of(header.split(", ?")), equalTo(Set.of(allowed.split(" "))));
    }

    /** The server itself refuses it, before it is known what the path stands for. */
    @Test
    void tracingIsNotAllowed() {
        seller.asks()
                .request("TRACE", "/v1/items")
                .then()
                .spec(problem(405, "method-not-allowed"))
                .header("Allow", containsString("GET"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "null",
                "7",
                "username=bob",
                "{\"username\": \"bob\", \"password\": \"correct horse\"} and more",
                "{\"username\": \"bob\", \"password\": \"correct horse\"}{}",
                "{\"username\": \"bob\", \"password\": \"correct horse\",}",
                "{'username': 'bob', 'password': 'correct horse'}",
            })
    void bodiesThatAreNotTheJsonAskedForAreInvalid(String body) {
        logsIn(body).spec(problem(400, "invalid-request"));
    }

    @Test
    void unknownFieldsAreInvalid() {
        logsIn("{\"username\": \"bob\", \"password\": \"correct horse\", \"remember\": true}")
                .spec(invalid("remember"));
        seller.sends("{\"price\": 1.00, \"pirce\": 2.00}")
                .put("/v1/items/{item}/price", seller.lists(anItem()))
                .then()
                .spec(invalid("pirce"));
    }

    @Test
    void fieldsOfTheWrongTypeAreInvalid() {
        logsIn("{\"username\": 7, \"password\": \"correct horse\"}").spec(invalid("username"));
        logsIn("{\"username\": [\"bob\"], \"password\": \"correct horse\"}").spec(invalid("username"));
    }

    @Test
    void fieldsThatStandTwiceAreInvalid() {
        logsIn("{\"username\": \"bob\", \"username\": \"eve\", \"password\": \"correct horse\"}")
                .spec(invalid("username"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"})
    void otherMediaTypesAreNotSupported(String type) {
        String reply = RawHttp.send(App.BUYER_API, """
                POST /v1/sessions HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Content-Type: %s\r
                Content-Length: 2\r
                \r
                {}""".formatted(type));
        assertThat(reply).startsWith("HTTP/1.1 415");
        verifyProblem(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/html",
                "application/xml",
                "image/png",
                "application/json;q=0",
                "*/*;q=0",
                "application/json;q=0, text/html"
            })
    void otherRepresentationsAreNotAcceptable(String accept) {
        Guest.asks().accept(accept).get("/v1/items").then().spec(problem(406, "not-acceptable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "text/html, application/json;q=0.5",
                "application/json;charset=UTF-8",
                "application/json;Charset=iso-8859-1",
                "application/json;version=2",
                "text/html;q=0, application/json;q=0.1",
            })
    void anyPhraseThatAllowsJsonIsAcceptable(String accept) {
        Guest.asks().accept(accept).get("/v1/items").then().statusCode(200).header("Content-Type", "application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "a/b/c", "application/json;charset=nonsense"})
    void whatIsNoRepresentationAtAllIsAnsweredWithAProblemToo(String accept) {
        String reply = RawHttp.send(
                App.BUYER_API,
                "GET /v1/items HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\nConnection: close\r\n\r\n");
        assertThat(reply).startsWith("HTTP/1.1 406");
        verifyProblem(reply);
    }

    /** Whatever would be kept for each language could fill the memory. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "fr-CH, fr;q=0.9", "x"})
    void problemsAreInEnglish(String languages) {
        Guest.asks()
                .header("Accept-Language", languages)
                .queryParam("limit", 0)
                .get("/v1/items")
                .then()
                .spec(invalid("limit"))
                .body("errors[0].message", startsWith("must be"));
    }

    @Test
    void bodiesOfMoreThan64KiBAreTooLarge() {
        logsIn(loginOf(MOST_BYTES)).spec(problem(401, "bad-credentials"));
        logsIn(loginOf(MOST_BYTES + 1)).spec(problem(413, "body-too-large"));
    }

    @Test
    void bodiesOfMoreThan64KiBInChunksAreTooLarge() throws Exception {
        assertThat(sendInChunks(loginOf(MOST_BYTES)).statusCode()).isEqualTo(401);
        HttpResponse<String> refusal = sendInChunks(loginOf(MOST_BYTES + 1));
        assertThat(refusal.statusCode()).isEqualTo(413);
        assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refusal.body()).contains(Expectations.problemType("body-too-large"));
    }

    private static String loginOf(int bytes) {
        String login = "{\"username\": \"nobody\", \"password\": \"correct horse\"}";
        return login + " ".repeat(bytes - login.length());
    }

    private static HttpResponse<String> sendInChunks(String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Platform.running().url(App.BUYER_API) + "/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET //v1/items HTTP/1.1",
                "GET /v1//items HTTP/1.1",
                "GET /v1/items/3%2F1 HTTP/1.1",
                "GET /v1/items/3%5C1 HTTP/1.1",
                "GET /v1/items/%00 HTTP/1.1",
                "GET /v1/items/% HTTP/1.1",
                "GET /v1/items/%zz HTTP/1.1",
                "GET /v1/items/%FF HTTP/1.1",
                "GET /v1/items/<b> HTTP/1.1",
                "GET /v1/items/{} HTTP/1.1",
                "GET /v1/items/3-1|x HTTP/1.1",
                "GET /v1/items/3-1;x=1 HTTP/1.1",
                "GET /v1/items/../../secret HTTP/1.1",
                "GET /v1/items/%2e%2e/x HTTP/1.1",
                "GET /v1/items/\u00e9 HTTP/1.1",
                "GET /v1/items?sort=<b> HTTP/1.1",
                "GET /v1/items?sort=\"x\" HTTP/1.1",
                "GET /v1/items?keyword=%zz HTTP/1.1",
                "GET /v1/items?limit=%FF HTTP/1.1",
                "GET v1/items HTTP/1.1",
                "GET /v1/items HTTP/9.9",
            })
    void oddRequestLinesGetNoPageOfTheServer(String line) {
        verifyProblem(RawHttp.sendLine(App.BUYER_API, line));
    }

    @ParameterizedTest
    @EnumSource
    void twoSlashesGetNoPageOfTheServerEither(App app) {
        verifyProblem(RawHttp.sendLine(app, "GET // HTTP/1.1"));
        verifyProblem(RawHttp.sendLine(app, "TRACE // HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET  HTTP/1.1", "G<T /v1/items HTTP/1.1", "nonsense", "GET /v1/items", "\u0016\u0003\u0001"})
    void whatIsNoHttpGetsNoPageOfTheServer(String line) {
        verifyNothingOfTheServer(RawHttp.sendLine(App.BUYER_API, line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection: close",
                "Host: localhost\r\nHost: elsewhere\r\nConnection: close",
                "Host: <b>\r\nConnection: close",
                "Host: localhost\r\nContent-Length: x\r\nConnection: close",
                "Host: localhost\r\nContent-Length: -1\r\nConnection: close",
                "Host: localhost\r\nTransfer-Encoding: nonsense\r\nConnection: close",
            })
    void oddHeadersGetNoPageOfTheServer(String headers) {
        verifyProblem(RawHttp.send(App.BUYER_API, "GET /v1/items HTTP/1.1\r\n" + headers + "\r\n\r\n"));
    }

    @ParameterizedTest
    @EnumSource(App.class)
    void endlessHeadersGetNoPageOfTheServer(App app) {
        verifyProblem(RawHttp.send(
                app,
                "GET /v1/items HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: " + "x".repeat(20_000)
                        + "\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/items/3%2F1 HTTP/1.1\r\nHost: localhost",
                "GET /v1/items HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere",
                "GET /v1/items HTTP/1.1",
            })
    void theServersOwnRefusalsAreCompleteProblems(String request) {
        assertThat(RawHttp.send(App.BUYER_API, request + "\r\nConnection: close\r\n\r\n"))
                .contains("\"instance\":\"/v1/items", "\"traceId\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/items/%E2%82", "/v1/items/3%2F1", "/v1/items/%25zz"})
    void theServersOwnRefusalsNameThePathAsItCame(String path) {
        assertThat(RawHttp.send(
                        App.BUYER_API, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("\"instance\":\"" + path + "\"");
    }

    private static void verifyProblem(String reply) {
        verifyNothingOfTheServer(reply);
        assertThat(reply)
                .matches("(?s)HTTP/1\\.1 (4\\d\\d|501|505) .*")
                .containsPattern("(?i)\r\ncontent-type: application/problem\\+json")
                .contains("\"type\":\"urn:marketplace:problem:")
                .doesNotContain(Expectations.problemType("internal-error"))
                .contains("\"status\":" + reply.substring(9, 12))
                .contains("\"title\":\"", "\"detail\":\"");
        EveryReply.HEADERS.forEach((header, content) ->
                assertThat(reply).containsPattern("\r\n" + header + ": [^\r]*" + content + "[^\r]*\r\n"));
    }

    private static void verifyNothingOfTheServer(String reply) {
        assertThat(reply)
                .doesNotContainPattern("(?i)\r\n(server|x-powered-by):")
                .doesNotContainPattern("(?i)<html|tomcat|apache|exception|\\bat java\\.");
    }
}
