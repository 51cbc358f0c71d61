package marketplace.endtoend;

import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two buyer APIs, restarted one after the other under load, as for a new version. */
@OnSharedPlatform
@Order(0) // takes longest
class RollingRestartIT {

    private static final int CLIENTS = 3;
    private static final int ENOUGH = 50;
    private static final Duration TIME_FOR_ENOUGH = Duration.ofSeconds(30);

    private final List<AppProcess> apis = Stream.of("first", "second")
            .map(name -> Platform.running()
                    .another(
                            App.BUYER_API,
                            name + "-buyer-api",
                            "--marketplace.product-db.url=" + Platform.running().url(App.PRODUCT_DB),
                            "--marketplace.customer-db.url="
                                    + Platform.running().url(App.CUSTOMER_DB)))
            .toList();

    @Test
    void losesNoRequestOfAClientThatTriesAnotherInstanceWhenItsConnectionIsRefused() {
        apis.forEach(AppProcess::start);
        apis.forEach(AppProcess::awaitReady);
        String lamp = Seller.registered().lists(anItem().withUnits(1_000_000));
        try (Shoppers shoppers = new Shoppers(
                Buyer.crowd(CLIENTS), lamp, apis.stream().map(AppProcess::url).toList())) {
            shoppers.awaitMore(ENOUGH, TIME_FOR_ENOUGH);
            for (AppProcess api : apis) {
                api.stop();
                shoppers.awaitMore(ENOUGH, TIME_FOR_ENOUGH);
                api.start();
                api.awaitReady();
                shoppers.awaitMore(ENOUGH, TIME_FOR_ENOUGH);
            }
            assertThat(shoppers.outcomes()).isEqualTo(Map.of("200", shoppers.served()));
            assertThat(shoppers.refusals()).as("the instances were away").isPositive();
        } finally {
            apis.forEach(AppProcess::destroy);
        }
    }
}
