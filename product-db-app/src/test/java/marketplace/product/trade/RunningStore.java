package marketplace.product.trade;

import java.util.ArrayList;
import java.util.List;
import marketplace.product.ProductDbApplication;
import marketplace.store.testing.StoreClient;
import marketplace.store.testing.TestClock;
import marketplace.store.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The whole product store on a database of its own, which it finds again when it is stopped and started. */
final class RunningStore implements AutoCloseable {

    private final TestClock clock = new TestClock();
    private final List<String> settings = new ArrayList<>(TestDatabase.fresh());
    private ServletWebServerApplicationContext context;

    /** Leases that no slow machine outlives, as only the clock of the test ends them. */
    RunningStore() {
        settings.addAll(
                List.of("server.port=0", "marketplace.purchase.lease=5m", "marketplace.purchase.retry-pause=1m"));
        context = start();
    }

    private ServletWebServerApplicationContext start() {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(ProductDbApplication.class)
                .initializers(starting -> ((GenericApplicationContext) starting)
                        .registerBean("testClock", TestClock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    void restart() {
        context.close();
        context = start();
    }

    TestClock clock() {
        return clock;
    }

    <T> T client(Class<T> contract) {
        return new StoreClient(context.getWebServer().getPort(), context.getBean(JsonMapper.class)).of(contract);
    }

    @Override
    public void close() {
        context.close();
    }
}
