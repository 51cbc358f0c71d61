package marketplace.endtoend;

import static marketplace.endtoend.Checkout.FIRST_ANSWER_LOST;
import static marketplace.endtoend.Checkout.aCheckout;
import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All four apps are killed amid sales, and come back, the product store last. */
@OnSharedPlatformAlone
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class PowerCutIT {

    private static final long QUICKLY = 5;
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(20);
    private static final Checkout IN_DOUBT = aCheckout().byCard(FIRST_ANSWER_LOST);

    private static Shop shop;
    private static Shop.View viewBefore;
    private static Buyer doubtful;
    private static String stool;
    private static Trade trade;

    @BeforeAll
    static void cutThePower() {
        shop = new Shop();
        viewBefore = shop.view();
        trade = new Trade();
        stool = trade.seller.lists(anItem().withUnits(9));
        doubtful = Buyer.registered().with(stool, 2);
        trade.begin();
        trade.awaitSome();
        doubtful.buys(IN_DOUBT).spec(problem(503, "payment-unavailable"));
        Platform.running().kill();
        trade.awaitEnd();
        Platform.running().launch(App.CUSTOMER_DB, App.SELLER_API, App.BUYER_API);
    }

    @AfterAll
    static void startWhatIsDown() {
        Platform.running().start();
    }

    @Nested
    @Order(1)
    class WhileTheProductStoreIsDown {

        @Test
        void sellersAreToldQuicklyToTryAgainSoon() {
            shop.seller.itemsForSale().spec(problem(503, "unavailable")).time(lessThan(QUICKLY), TimeUnit.SECONDS);
            shop.seller.offers(anItem()).spec(problem(503, "unavailable")).time(lessThan(QUICKLY), TimeUnit.SECONDS);
        }

        @Test
        void buyersAndGuestsAreToldQuicklyToTryAgainSoon() {
            Guest.looksAt(stool).spec(problem(503, "unavailable")).time(lessThan(QUICKLY), TimeUnit.SECONDS);
            shop.buyer.cart().spec(problem(503, "unavailable")).time(lessThan(QUICKLY), TimeUnit.SECONDS);
            shop.buyer.buys().spec(problem(503, "unavailable")).time(lessThan(QUICKLY), TimeUnit.SECONDS);
        }

        @Test
        void peopleLogInAllTheSame() {
            Account.ofBuyer().registered().logsIn().statusCode(201);
        }

        @ParameterizedTest
        @EnumSource(
                value = App.class,
                names = {"SELLER_API", "BUYER_API"})
        void theApisLiveButAreNotReady(App api) {
            Http.to(api).get("/actuator/health/liveness").then().statusCode(200);
            Health.expectNotReady(api);
        }
    }

    @Nested
    @Order(2)
    class WhenAllAreBack {

        @BeforeAll
        static void startTheProductStore() {
            Platform.running().start();
        }

        @Test
        void sessionsAreStillOpenAndShowWhatTheyShowedBefore() {
            assertThat(shop.view()).isEqualTo(viewBefore);
        }

        @Test
        void aRetriedPurchaseGetsItsFirstReplyAgain() {
            String retry = shop.buyer
                    .buys(shop.checkout)
                    .statusCode(201)
                    .header("Idempotent-Replayed", "true")
                    .extract()
                    .asString();
            assertThat(retry).isEqualTo(shop.purchase);
            assertThat(shop.buyer.numberOfPurchases()).isOne();
        }

        @Test
        void aPurchaseInDoubtIsSettledByItself() {
            Await.within(SETTLED_WITHIN, "the purchase is settled", () -> doubtful.numberOfPurchases() == 1);
            doubtful.cart().body("lines", empty());
            Guest.looksAt(stool).body("quantity", equalTo(7));
            doubtful.buys(IN_DOUBT).statusCode(201).header("Idempotent-Replayed", "true");
        }

        @Test
        void nothingThatWasAcknowledgedIsLostAndEveryUnitIsAccountedFor() {
            trade.expectNothingLost();
        }
    }
}
