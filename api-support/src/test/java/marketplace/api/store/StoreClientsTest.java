package marketplace.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import marketplace.contract.customerdb.AccountStore;
import marketplace.contract.customerdb.LogoutStore;
import marketplace.contract.customerdb.SessionCheck;
import marketplace.contract.customerdb.SessionStore;
import marketplace.web.security.StoreSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.context.annotation.Configuration;

@Timeout(60)
class StoreClientsTest {

    private static final byte[] SELLER = """
            {"userId": 1, "role": "SELLER", "username": "alice", "name": "Alice"}""".getBytes(StandardCharsets.UTF_8);

    private static final byte[] NO_SESSIONS = "[]".getBytes(StandardCharsets.UTF_8);

    /** Longer than the API waits for a connection, so that only who waits as long as for a reply is still there. */
    private static final long LONG_MILLIS = 500;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer store;

    @Configuration
    @EnableConfigurationProperties(StoreSecret.class)
    static class Secret {}

    @BeforeEach
    void openAStoreThatTakesItsTime() throws IOException {
        store = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        store.setExecutor(callers);
        store.createContext("/sellers/1", exchange -> {
            pause();
            reply(exchange, SELLER);
        });
        store.createContext("/sessions/activity", exchange -> reply(exchange, NO_SESSIONS));
        store.createContext("/sessions/1", exchange -> {
            pause();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        store.start();
    }

    private void pause() {
        asked.countDown();
        await(goOn);
    }

    private static void reply(HttpExchange exchange, byte[] json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    @AfterEach
    void close() {
        goOn.countDown();
        store.stop(0);
        callers.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void whoFindsNoPlaceWaitsAsLongAsForAReply() {
        apiWithOnePlace(context -> {
            AccountStore accounts = context.getBean(AccountStore.class);
            CompletableFuture<?> first = CompletableFuture.supplyAsync(() -> accounts.getSeller(1), callers);
            await(asked);
            CompletableFuture<?> second = CompletableFuture.supplyAsync(() -> accounts.getSeller(1), callers);
            assertThat(second).as("there is one place, and it is taken").isNotDone();
            goOn.await(LONG_MILLIS, TimeUnit.MILLISECONDS);
            goOn.countDown();
            assertThat(first).succeedsWithin(20, TimeUnit.SECONDS);
            assertThat(second).succeedsWithin(20, TimeUnit.SECONDS);
        });
    }

    @ParameterizedTest
    @CsvSource({"s, UP", "t, DOWN"})
    void anApiIsReadyOnlyWithTheSecretOfItsStores(String letter, String readiness) {
        store.createContext("/actuator/health/readiness", exchange -> {
            boolean known = ("Bearer " + letter.repeat(32))
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(known ? 200 : 401, -1);
            exchange.close();
        });
        apiWithOnePlace(context -> assertThat(
                        context.getBeansOfType(HealthIndicator.class).values())
                .extracting(indicator -> indicator.health().getStatus().getCode())
                .containsExactly(readiness, readiness));
    }

    @Test
    void aLogoutThatWaitsTakesNoPlaceFromOtherCalls() {
        apiWithOnePlace(context -> {
            LogoutStore logouts = context.getBean(LogoutStore.class);
            CompletableFuture<?> logout = CompletableFuture.runAsync(() -> logouts.endSession("1", null), callers);
            await(asked);
            assertThat(context.getBean(SessionStore.class).touchSessions(new SessionCheck(null, List.of("2"))))
                    .isEmpty();
            assertThat(logout).isNotDone();
            goOn.countDown();
            assertThat(logout).succeedsWithin(20, TimeUnit.SECONDS);
        });
    }

    private void apiWithOnePlace(ContextConsumer<AssertableApplicationContext> use) {
        String url = "http://127.0.0.1:" + store.getAddress().getPort();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        JacksonAutoConfiguration.class,
                        SslAutoConfiguration.class,
                        HttpMessageConvertersAutoConfiguration.class,
                        ImperativeHttpClientAutoConfiguration.class,
                        RestClientAutoConfiguration.class,
                        HttpServiceClientPropertiesAutoConfiguration.class,
                        HttpServiceClientAutoConfiguration.class))
                .withUserConfiguration(StoreClients.class, Secret.class)
                .withPropertyValues(
                        "marketplace.store-secret=" + "s".repeat(32),
                        "marketplace.product-db.url=" + url,
                        "marketplace.customer-db.url=" + url,
                        "marketplace.customer-db.connect-timeout=200ms",
                        "marketplace.customer-db.read-timeout=30s",
                        "marketplace.customer-db.concurrent-calls=1")
                .run(use);
    }
}
