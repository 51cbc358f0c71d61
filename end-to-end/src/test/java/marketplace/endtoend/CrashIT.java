package marketplace.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each app is killed amid sales; the buyer API and the product store also while purchases stand at each step of the checkout.
 * More rounds, and all four at once in each: {@code -Dmarketplace.crash.rounds=10}.
 */
@OnSharedPlatformAlone
class CrashIT {

    private static final int ROUNDS = Integer.getInteger("marketplace.crash.rounds", 1);

    /** The buyer API that is killed waits as long as its calls are held. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final List<Trade> trades = new ArrayList<>();
    private static final List<StoppedPurchase> purchases = new ArrayList<>();

    @BeforeAll
    static void killEverything() {
        for (int round = 0; round < ROUNDS; round++) {
            killTheApis();
            killEachStore();
            if (ROUNDS > 1) {
                killAllAtOnce();
                trades.forEach(Trade::expectNothingLost); // now, as the sessions of many rounds would have ended
            }
        }
    }

    /** {@link PowerCutIT} does so in each build. */
    private static void killAllAtOnce() {
        trades.add(Trade.cutShortBy(Trade::new, Platform.running()::kill));
        Platform.running().start();
    }

    private static void killTheApis() {
        ShakyApi api = ShakyApi.get();
        api.kill();
        api.start(PATIENCE);
        trades.add(Trade.cutShortBy(() -> new Trade(api.url()), () -> {
            purchases.addAll(StoppedPurchase.atEachPoint(api, "buyer-api"));
            api.kill();
            Platform.running().kill(App.SELLER_API);
            purchases.forEach(StoppedPurchase::isCut);
        }));
        api.heal();
        api.start(PATIENCE);
        Platform.running().start();
    }

    private static void killEachStore() {
        trades.add(Trade.cutShortBy(Trade::new, () -> Platform.running().kill(App.CUSTOMER_DB)));
        Platform.running().start();
        trades.add(Trade.cutShortBy(Trade::new, () -> {
            purchases.addAll(StoppedPurchase.atEachPoint(ShakyApi.get(), "product-db-app"));
            Platform.running().kill(App.PRODUCT_DB);
            purchases.forEach(StoppedPurchase::isCut);
        }));
        ShakyApi.get().heal();
        Platform.running().start();
    }

    @AfterAll
    static void startWhatIsDown() {
        ShakyApi.get().kill();
        Platform.running().start();
    }

    @ParameterizedTest
    @MethodSource("purchases")
    void aPurchaseEndsOnceAndRightlyWhereverItWasInterrupted(StoppedPurchase purchase) {
        purchase.expectRightEnd();
    }

    static List<StoppedPurchase> purchases() {
        return purchases;
    }

    @Test
    void nothingThatWasAcknowledgedIsLost() {
        trades.forEach(Trade::expectNothingLost);
    }
}
