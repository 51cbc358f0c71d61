package marketplace.endtoend;

import static marketplace.endtoend.Expectations.invalid;
import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sends who means harm: it is refused, costs little, and holds nobody else up. */
@OnSharedPlatform
class AttackIT {

    private static final int LEVELS = 10_000;
    private static final int SLOW_CLIENTS = 100;
    private static final int BOMB_BYTES = 16 * 1024 * 1024;

    private static Seller seller;

    @BeforeAll
    static void register() {
        seller = Seller.registered();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sellerId", "itemId", "thumbsUp", "reserved", "version", "__proto__"})
    void anItemHasNoFieldsThatItsSellerMaySetButThoseAskedFor(String field) {
        Map<String, Object> body = new HashMap<>(anItem().body());
        body.put(field, 1);
        seller.sends(body).post("/v1/items").then().spec(invalid(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "buyerId", "userId", "admin", "passwordHash"})
    void anAccountHasNoFieldsThatItsOwnerMaySetButThoseAskedFor(String field) {
        Map<String, Object> body = Map.of(
                "username", Account.ofBuyer().username(), "password", Account.PASSWORD, "name", "Eve", field, "SELLER");
        sends(App.BUYER_API, "/v1/buyers", body).spec(invalid(field));
    }

    @Test
    void whoseAnItemIsIsNoMatterOfTheAddress() {
        String item = seller.lists(anItem());
        Seller other = Seller.registered();
        other.asks()
                .queryParam("sellerId", seller.id())
                .get("/v1/items/" + item)
                .then()
                .spec(problem(403, "not-your-item"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\": %s, \"password\": \"correct horse\"}",
                "{\"username\": \"eve\", \"password\": \"correct horse\", \"x\": %s}",
                "%s",
            })
    void jsonOfTenThousandLevelsIsInvalid(String frame) {
        String arrays = "[".repeat(LEVELS) + "]".repeat(LEVELS);
        String objects = "{\"a\":".repeat(LEVELS) + "1" + "}".repeat(LEVELS);
        assertThat(List.of(arrays, objects))
                .map(deep -> logsInWith(frame.formatted(deep)))
                .allMatch(reply -> reply.startsWith("HTTP/1.1 400"))
                .allMatch(reply -> reply.contains(Expectations.problemType("invalid-request")));
    }

    /** Not by {@link Http}: it would indent each level, in case that it has to show the request. */
    private static String logsInWith(String body) {
        return RawHttp.send(App.BUYER_API, """
                POST /v1/sessions HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(body.length(), body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999", "-1e999999", "1e-999999", "1e2147483647", "1e-2147483648", "1e99999999999"})
    void numbersThatWouldFillTheMemoryAreInvalid(String number) {
        String item = seller.lists(anItem());
        seller.sends("{\"price\": " + number + "}")
                .put("/v1/items/{item}/price", item)
                .then()
                .spec(problem(400, "invalid-request"));
        seller.sends("{\"change\": " + number + "}")
                .patch("/v1/items/{item}/quantity", item)
                .then()
                .spec(problem(400, "invalid-request"));
    }

    @Test
    void numbersOfManyDigitsAreInvalid() {
        String item = seller.lists(anItem());
        for (String digits : List.of("9".repeat(900), "9".repeat(60_000), "0." + "0".repeat(60_000) + "1")) {
            seller.sends("{\"price\": " + digits + "}")
                    .put("/v1/items/{item}/price", item)
                    .then()
                    .spec(problem(400, "invalid-request"));
        }
        Guest.looksAt("3-" + "9".repeat(300)).spec(problem(404, "item-not-found"));
    }

    @Test
    void textsOfManyCharactersAreInvalid() {
        seller.offers(anItem().named("x".repeat(60_000))).spec(invalid("name"));
        Account.ofBuyer().withPassword("x".repeat(60_000)).registers().spec(invalid("password"));
        Guest.searches("x".repeat(5_000)).spec(problem(400, "invalid-request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "1000000", "99999999999999999999", "1e9", "NaN"})
    void hugePagesAreInvalid(String limit) {
        Guest.asks().queryParam("limit", limit).get("/v1/items").then().spec(invalid("limit"));
    }

    @Test
    void aFloodOfParametersIsInvalid() {
        String flood = IntStream.range(0, 1_500).mapToObj(i -> "a=" + i).collect(Collectors.joining("&"));
        assertThat(RawHttp.sendLine(App.BUYER_API, "GET /v1/items?" + flood + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void aFloodOfHeadersIsInvalid() {
        String flood = IntStream.range(0, 500).mapToObj(i -> "X: " + i + "\r\n").collect(Collectors.joining());
        assertThat(RawHttp.send(
                        App.BUYER_API,
                        "GET /v1/items HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + flood + "\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void compressedBodiesAreNotUnpacked() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bomb)) {
            String login = Http.JSON.writeValueAsString(Map.of("username", "nobody", "password", Account.PASSWORD));
            packing.write((login + " ".repeat(BOMB_BYTES)).getBytes(StandardCharsets.US_ASCII));
        }
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Platform.running().url(App.BUYER_API) + "/v1/sessions"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb.toByteArray()))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> reply = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(reply.statusCode()).isEqualTo(400);
            assertThat(reply.body()).contains(Expectations.problemType("invalid-request"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/sales;x=1",
                "/v1;x=1/sales",
                "/v1/sales;jsessionid=1",
                "/v1/sales/",
                "//v1/sales",
                "/v1//sales",
                "/v1/./sales",
                "/v1/x/../sales",
                "/v1/%2e/sales",
                "/v1/x/%2e%2e/sales",
                "/v1/%73ales",
                "/v1/sales%2f",
                "/v1/sales%00",
                "/v1/sales%0d%0a",
                "/v1/sales.json",
                "/V1/SALES",
                "/v3/api-docs/../../v1/sales",
                "/swagger-ui/..;/v1/sales",
                "/swagger-ui/%2e%2e/v1/sales",
                "/actuator/health/../../v1/sales",
                "http://localhost/v1/sales",
            })
    void noSpellingOfAPathOpensItToGuests(String path) {
        assertThat(RawHttp.sendLine(App.SELLER_API, "GET " + path + " HTTP/1.1"))
                .matches("(?s)HTTP/1\\.1 4\\d\\d .*")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "BUYER_API, GET /v1/items;x=%zz",
        "SELLER_API, GET /v1/items/3-1;%",
        "CUSTOMER_DB, GET /;%zz",
        "PRODUCT_DB, GET /;%zz"
    })
    void aBrokenEscapeBehindASemicolonIsInvalid(App app, String request) {
        assertThat(RawHttp.sendLine(app, request + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400 ")
                .contains("urn:marketplace:problem:invalid-request");
    }

    @ParameterizedTest
    @CsvSource({
        "BUYER_API, GET /v1/items/ITEM, If-None-Match",
        "BUYER_API, GET /nowhere, Accept-Encoding",
        "SELLER_API, GET /swagger-ui/index.html, Range",
        "SELLER_API, POST /v1/sellers, Idempotency-Key",
    })
    void aHeaderWithControlCharactersIsInvalid(App api, String request, String header) {
        String item = Seller.registered().lists(anItem());
        String body = Http.JSON.writeValueAsString(Account.ofSeller().registration());
        assertThat(RawHttp.send(
                        api,
                        "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                        .formatted(request.replace("ITEM", item))
                                + "%s: \u009b31mred\u0085\r\n".formatted(header)
                                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                                        .formatted(body.length(), body)))
                .startsWith("HTTP/1.1 400 ")
                .contains(Expectations.problemType("invalid-request"));
    }

    @Test
    void nobodysWordIsTakenForHisAddress() {
        Guest.asks()
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.5")
                .get("/v1/items")
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", nullValue());
    }

    /** What it may not do is fill the log: see {@link WhatIsLoggedIT}. */
    @Test
    void aClientMayHangUpBeforeHeIsAnswered() throws IOException {
        for (int i = 0; i < 20; i++) {
            Socket socket = begins("GET /v1/items?limit=100 HTTP/1.1\r\nHost: localhost\r\n\r\n");
            socket.setSoLinger(true, 0);
            socket.close();
        }
        Guest.asks().get("/v1/items").then().statusCode(200);
    }

    /** Nor what a cookie may: browsers send those of other apps on the same host. */
    @Test
    void cookiesAreIgnoredWhateverIsInThem() {
        assertThat(RawHttp.sendLine(
                        App.BUYER_API, "GET /v1/items HTTP/1.1\r\nCookie: a b=s3cr3t \u009b31mred\u0085forged; c=d"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix"})
    void noHeaderMakesAnotherCallOfOne(String header) {
        Guest.asks().header(header, "/v1/cart").get("/v1/items").then().statusCode(200);
        Http.to(App.SELLER_API).header(header, "POST").get("/v1/sales").then().spec(problem(401, "unauthenticated"));
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 4, Transfer-Encoding: chunked",
        "Transfer-Encoding: chunked, Content-Length: 4",
        "Content-Length: 4, Content-Length: 40",
        "Content-Length: +4, X: y",
        "Transfer-Encoding : chunked, Content-Length: 4",
        "Transfer-Encoding: xchunked, Content-Length: 4",
        "Transfer-Encoding: chunked, Transfer-Encoding: identity",
    })
    void noRequestIsHiddenInTheBodyOfAnother(String first, String second) {
        String reply = RawHttp.send(App.BUYER_API, """
                POST /v1/sessions HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                %s\r
                %s\r
                \r
                0\r
                \r
                GET /v1/items HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                \r
                """.formatted(first, second));
        assertThat(reply.split("HTTP/1\\.1 \\d\\d\\d ", -1))
                .as("one answer, and the end of the connection")
                .hasSize(2);
        assertThat(reply).matches("(?s)HTTP/1\\.1 (4\\d\\d|501) .*");
    }

    @Test
    void slowClientsHoldNobodyUp() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                slow.add(begins(i % 2 == 0 ? "GET /v1/items HTTP/1.1\r\nHost: local" : """
                        POST /v1/sessions HTTP/1.1\r
                        Host: localhost\r
                        Content-Type: application/json\r
                        Content-Length: 60000\r
                        \r
                        {"username":"""));
            }
            Race.of(20, i -> Guest.asks().get("/v1/items").then().statusCode(200));
            assertThat(isOpen(slow.getLast())).as("still waited for").isTrue();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Nothing has come from the server, not even the end of the connection. */
    private static boolean isOpen(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() > 0;
        } catch (SocketTimeoutException nothingYet) {
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }

    private static Socket begins(String request) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Platform.running().port(App.BUYER_API));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve\\u0000", "\\ud800eve", "eve\\u0085", "eve\\u2028", "e\\u3000ve", "\\u001b[31meve"})
    void usernamesThatWouldConfuseAScreenAreInvalid(String username) {
        sends(
                        App.BUYER_API,
                        "/v1/buyers",
                        "{\"username\": \"%s\", \"password\": \"correct horse\", \"name\": \"Eve\"}"
                                .formatted(username))
                .spec(invalid("username"));
    }

    @ParameterizedTest
    @CsvSource({"é, E\u0301", "stra\u00dfe, STRASSE", "\u03c3, \u03c2", "k, \u212a"})
    void usernamesThatAreTheSameToUnicodeAreTheSame(String one, String other) {
        String suffix = Keyword.fresh();
        new Account(App.BUYER_API, one + suffix, Account.PASSWORD).registered();
        new Account(App.BUYER_API, other + suffix, Account.PASSWORD).registers().spec(problem(409, "username-taken"));
    }

    private static ValidatableResponse sends(App api, String path, Object body) {
        return Http.to(api).contentType(ContentType.JSON).body(body).post(path).then();
    }
}
