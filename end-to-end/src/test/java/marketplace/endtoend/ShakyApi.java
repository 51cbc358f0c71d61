package marketplace.endtoend;

import java.time.Duration;

/**
 * A buyer API behind proxies, beside the one of the platform that all tests share: what befalls it, nobody else notices. Tests
 * that use it take turns ({@link #LOCK}). It logs all that it can, for {@link WhatIsLoggedIT}.
 */
final class ShakyApi {

    /** For {@code @ResourceLock}. */
    static final String LOCK = "shaky-api";

    /** How long it waits for a store. */
    static final Duration READ_TIMEOUT = Duration.ofSeconds(2);

    /** How many calls to a store it makes at once. */
    static final int CONCURRENT_CALLS = 16;

    final FaultProxy productStore = new FaultProxy(Platform.running().port(App.PRODUCT_DB));
    final FaultProxy customerStore = new FaultProxy(Platform.running().port(App.CUSTOMER_DB));
    private final AppProcess process = Platform.running()
            .another(
                    App.BUYER_API,
                    "shaky-buyer-api",
                    "--marketplace.product-db.url=" + productStore.url(),
                    "--marketplace.customer-db.url=" + customerStore.url(),
                    "--marketplace.product-db.concurrent-calls=" + CONCURRENT_CALLS,
                    "--logging.level.root=DEBUG");

    private ShakyApi() {}

    private static final class Shared {

        private static final ShakyApi API = new ShakyApi();
    }

    static ShakyApi get() {
        return Shared.API;
    }

    /** It runs, and its stores can be reached. */
    static ShakyApi running() {
        get().heal();
        if (!get().process.isRunning()) {
            get().start(READ_TIMEOUT);
        }
        return get();
    }

    void heal() {
        productStore.heal();
        customerStore.heal();
    }

    void start(Duration readTimeout) {
        process.start("--marketplace.product-db.read-timeout=" + readTimeout);
        process.awaitReady();
    }

    void kill() {
        process.destroy();
        if (process.isStarted()) {
            process.awaitEnd();
        }
    }

    String url() {
        return process.url();
    }
}
