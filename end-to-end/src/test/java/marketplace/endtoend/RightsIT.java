package marketplace.endtoend;

import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Who may make which call, for every call of the committed OpenAPI documents: a new one without its right fails here. */
@OnSharedPlatform
class RightsIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** What becomes of a call upon something that is another's; to one's own cart and vote another's item is no other than any. */
    private static final Map<String, Refusal> UPON_ANOTHERS = Map.of(
            "SELLER_API GET /v1/items/{itemId}", new Refusal(403, "not-your-item", Map.of()),
            "SELLER_API PUT /v1/items/{itemId}/price", new Refusal(403, "not-your-item", Map.of("price", 1)),
            "SELLER_API PUT /v1/items/{itemId}/quantity", new Refusal(403, "not-your-item", Map.of("quantity", 1)),
            "SELLER_API PATCH /v1/items/{itemId}/quantity", new Refusal(403, "not-your-item", Map.of("change", 1)),
            "BUYER_API DELETE /v1/cart/items/{itemId}", new Refusal(404, "not-in-cart", Map.of()),
            "BUYER_API PUT /v1/items/{itemId}/feedback", new Refusal(200, "", Map.of("thumb", "up")),
            "BUYER_API GET /v1/purchases/{purchaseId}", new Refusal(404, "not-found", Map.of()));

    /** Who makes a call open to all has to say so here as well. */
    private static final Set<String> OPEN_TO_GUESTS = Set.of(
            "SELLER_API POST /v1/sellers",
            "SELLER_API POST /v1/sessions",
            "BUYER_API POST /v1/buyers",
            "BUYER_API POST /v1/sessions",
            "BUYER_API GET /v1/items",
            "BUYER_API GET /v1/items/{itemId}",
            "BUYER_API GET /v1/sellers/{sellerId}/rating");

    private static String item;
    private static String purchase;
    private static Map<App, String> anothers;
    private static Map<App, String> ended;

    private record Refusal(int status, String problem, Map<String, Object> body) {}

    /** A call as its document has it. */
    record Call(App api, String method, String path, boolean open) {

        @Override
        public String toString() {
            return api.name() + " " + method + " " + path;
        }

        private ValidatableResponse madeWith(String token, Map<String, Object> body) {
            String url = path.replace("{itemId}", item)
                    .replace("{purchaseId}", purchase)
                    .replaceAll("\\{\\w+}", "1");
            return (token.isEmpty() ? Http.to(api) : Http.to(api, token))
                    .contentType(ContentType.JSON)
                    .body(body)
                    .request(method, url)
                    .then();
        }

        private App otherApi() {
            return api == App.SELLER_API ? App.BUYER_API : App.SELLER_API;
        }
    }

    @BeforeAll
    static void ownsSomething() {
        item = Seller.registered().lists(anItem().withUnits(3));
        Buyer owner = Buyer.registered().with(item, 1);
        purchase = String.valueOf(
                owner.buys(Checkout.aCheckout()).statusCode(201).extract().<Object>path("purchaseId"));
        owner.with(item, 1);
        anothers = Map.of(
                App.SELLER_API, Seller.registered().token(),
                App.BUYER_API, Buyer.registered().token());
        ended = Map.of(
                App.SELLER_API, Account.ofSeller().registered().token(),
                App.BUYER_API, Account.ofBuyer().registered().token());
        ended.forEach((api, token) -> Account.logsOut(api, token).statusCode(204));
    }

    static Stream<Call> calls() {
        return Stream.of(App.SELLER_API, App.BUYER_API).flatMap(RightsIT::calls);
    }

    @SuppressWarnings("unchecked") // as YAML is
    private static Stream<Call> calls(App api) {
        Path document = Path.of("..", "openapi", api + ".yaml");
        try (Reader text = Files.newBufferedReader(document)) {
            Map<String, Object> root = new Yaml().load(text);
            return ((Map<String, Map<String, Object>>) root.get("paths"))
                    .entrySet().stream()
                            .flatMap(path -> path.getValue().entrySet().stream()
                                    .filter(operation -> METHODS.contains(operation.getKey()))
                                    .map(operation -> call(api, path.getKey(), operation)))
                            .toList()
                            .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Call call(App api, String path, Map.Entry<String, Object> operation) {
        Object security = ((Map<?, ?>) operation.getValue()).get("security");
        return new Call(
                api,
                operation.getKey().toUpperCase(Locale.ROOT),
                path,
                security instanceof List<?> ways && (ways.isEmpty() || ways.contains(Map.of())));
    }

    static Stream<Call> callsOfSessions() {
        return calls().filter(call -> !call.open());
    }

    static Stream<Call> callsUponSomething() {
        return callsOfSessions().filter(call -> call.path().contains("{"));
    }

    @Test
    void guestsMayMakeTheseCallsAlone() {
        assertThat(calls().filter(Call::open)).map(Call::toString).containsExactlyInAnyOrderElementsOf(OPEN_TO_GUESTS);
    }

    @ParameterizedTest
    @MethodSource("callsOfSessions")
    void guestsAreAskedToLogIn(Call call) {
        call.madeWith("", Map.of()).spec(problem(401, "unauthenticated"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anEndedSessionOpensNothing(Call call) {
        call.madeWith(ended.get(call.api()), Map.of()).spec(problem(401, "unauthenticated"));
        call.madeWith("no-token-of-ours", Map.of()).spec(problem(401, "unauthenticated"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void theOtherRoleIsRefused(Call call) {
        call.madeWith(anothers.get(call.otherApi()), Map.of()).spec(problem(403, "forbidden"));
    }

    @ParameterizedTest
    @MethodSource("callsUponSomething")
    void whatIsAnothersStaysHis(Call call) {
        assertThat(UPON_ANOTHERS).as("what becomes of it upon another's").containsKey(call.toString());
        Refusal refusal = UPON_ANOTHERS.get(call.toString());
        ValidatableResponse reply = call.madeWith(anothers.get(call.api()), refusal.body());
        if (refusal.problem().isEmpty()) {
            reply.statusCode(refusal.status());
        } else {
            reply.spec(problem(refusal.status(), refusal.problem()));
        }
    }
}
