package marketplace.endtoend;

import static marketplace.endtoend.Expectations.outcomes;
import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients of an API see when a store hangs, trickles, or is cut off: an answer in time, and service when it is back. */
@OnSharedPlatform
@ResourceLock(ShakyApi.LOCK)
class HangingStoreIT {

    private static final int CROWD = 120;
    private static final long SOON = 8;
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    private static ShakyApi api;
    private static Buyer buyer;

    @BeforeAll
    static void register() {
        api = ShakyApi.running();
        buyer = Buyer.registered().with(Seller.registered().lists(anItem()), 1).through(api.url());
    }

    @AfterEach
    void heal() {
        api.heal();
    }

    static Stream<Named<Fault>> faults() {
        return Stream.of(
                Named.of("no answer", Fault.SWALLOWED),
                Named.of("cut before the store has it", Fault.CUT_BEFORE),
                Named.of("cut before the reply", Fault.CUT_AFTER),
                Named.of("a byte now and then", Fault.trickling(Duration.ofMillis(100))),
                Named.of("no HTTP", Fault.babbling("SSH-2.0-OpenSSH_9.2\r\n")));
    }

    private static ValidatableResponse searches() {
        return Http.at(api.url()).get("/v1/items").then();
    }

    private static void expectRecovery() {
        api.heal();
        Await.within(
                RECOVERY,
                "all is answered again",
                () -> searches().extract().statusCode() == 200
                        && buyer.cart().extract().statusCode() == 200);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theProductStoreCannotBeReachedRightly(Fault fault) {
        api.productStore.meetAll(fault);
        searches().spec(problem(503, "unavailable")).time(lessThan(SOON), TimeUnit.SECONDS);
        buyer.cart().spec(problem(503, "unavailable")).time(lessThan(SOON), TimeUnit.SECONDS);
        expectRecovery();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theCustomerStoreCannotBeReachedRightlyAndGuestsLookAroundAllTheSame(Fault fault) {
        api.customerStore.meetAll(fault);
        Await.endOfLeases();
        buyer.cart().spec(problem(503, "unavailable")).time(lessThan(SOON), TimeUnit.SECONDS);
        searches().statusCode(200);
        expectRecovery();
    }

    @Test
    void aCrowdFindsTheProductStoreHangingAndTheApiIsNotExhausted() {
        api.productStore.meetAll(Fault.SWALLOWED);
        List<ValidatableResponse> replies = Race.of(CROWD + 1, number -> number < CROWD ? searches() : livenessAmid());
        assertThat(outcomes(replies)).isEqualTo(Map.of("503 unavailable", (long) CROWD, "200", 1L));
        replies.forEach(reply -> reply.time(lessThan(SOON), TimeUnit.SECONDS));
        assertThat(api.productStore.mostUnderWay())
                .as("calls under way, and such as the API has just given up")
                .isLessThanOrEqualTo(2 * ShakyApi.CONCURRENT_CALLS);
        expectRecovery();
    }

    /** While all places are taken. */
    private static ValidatableResponse livenessAmid() {
        Await.within(
                RECOVERY, "the places are taken", () -> api.productStore.mostUnderWay() >= ShakyApi.CONCURRENT_CALLS);
        return Http.at(api.url()).get("/actuator/health/liveness").then();
    }

    @Test
    void aCrowdFindsTheCustomerStoreHangingAndGuestsAreAnsweredMeanwhile() {
        api.customerStore.meetAll(Fault.SWALLOWED);
        Await.endOfLeases();
        List<ValidatableResponse> replies = Race.of(CROWD, number -> number % 2 == 0 ? buyer.cart() : searches());
        assertThat(outcomes(replies)).isEqualTo(Map.of("503 unavailable", CROWD / 2L, "200", CROWD / 2L));
        expectRecovery();
    }
}
