package marketplace.endtoend;

import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import java.time.Duration;
import java.time.Instant;
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

/** The operator stops the stores and starts them again; the APIs run on. */
@OnSharedPlatformAlone
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class RestartIT {

    /** Less than a busy store may take to check a password. */
    private static final long SOON = 8;

    private static Account account;
    private static Shop shop;
    private static Shop.View viewBefore;
    private static Trade trade;

    @BeforeAll
    static void stopTheCustomerStore() {
        account = Account.ofSeller().registered();
        shop = new Shop();
        viewBefore = shop.view();
        Platform.running().stop(App.CUSTOMER_DB);
        Await.endOfLeases();
    }

    @AfterAll
    static void startWhatIsDown() {
        Platform.running().start();
    }

    @Nested
    @Order(1)
    class WhileTheCustomerStoreIsDown {

        @Test
        void nobodyIsTakenForLoggedOut() {
            shop.buyer.cart().spec(problem(503, "unavailable"));
            shop.seller.itemsForSale().spec(problem(503, "unavailable"));
            shop.buyer.logsOut().spec(problem(503, "unavailable"));
        }

        @Test
        void nobodyCanLogInOrRegister() {
            account.logsIn().spec(problem(503, "unavailable"));
            Account.ofSeller().registers().spec(problem(503, "unavailable"));
        }

        @Test
        void guestsLookAroundAllTheSame() {
            Guest.asks().get("/v1/items").then().statusCode(200);
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
    class WhenTheCustomerStoreIsBackWithShortSessions {

        private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(3);
        private static final Duration ABSOLUTE_TIMEOUT = Duration.ofSeconds(9);

        @BeforeAll
        static void startTheCustomerStore() {
            Platform.running()
                    .start(
                            App.CUSTOMER_DB,
                            "--marketplace.session.idle-timeout=" + IDLE_TIMEOUT,
                            "--marketplace.session.absolute-timeout=" + ABSOLUTE_TIMEOUT);
        }

        @Test
        void sessionsEndWhenTheyAreIdleAndInAnyCaseInTheEnd() {
            String idle = account.token();
            String busy = account.token();
            Instant idleEnd = Instant.now().plus(IDLE_TIMEOUT);
            Await.within(
                    ABSOLUTE_TIMEOUT,
                    "the busy session is open though the idle one has ended",
                    () -> isOpen(busy) && Instant.now().isAfter(idleEnd));
            Http.to(App.SELLER_API, idle).get("/v1/items").then().spec(problem(401, "unauthenticated"));
            Await.within(ABSOLUTE_TIMEOUT, "the busy session has ended, too", () -> !isOpen(busy));
        }

        @AfterAll
        static void restartTheCustomerStore() {
            Platform.running().restart(App.CUSTOMER_DB);
        }

        private static boolean isOpen(String token) {
            return Http.to(App.SELLER_API, token).get("/v1/items").statusCode() == 200;
        }
    }

    @Nested
    @Order(3)
    class WhileTheCustomerStoreIsFrozen {

        @BeforeAll
        static void freezeTheCustomerStore() {
            shop.seller.logsInAgain();
            Platform.running().freeze(App.CUSTOMER_DB);
        }

        @AfterAll
        static void thawTheCustomerStore() {
            Platform.running().thaw(App.CUSTOMER_DB);
        }

        @Test
        void usersAreToldToTryAgainSoonAndNobodyWaitsForAPasswordCheck() {
            Race.of(2, number -> number == 0 ? shop.seller.itemsForSale() : account.logsIn())
                    .forEach(reply -> reply.spec(problem(503, "unavailable")).time(lessThan(SOON), TimeUnit.SECONDS));
        }
    }

    @Nested
    @Order(4)
    class WhenBothStoresHaveBeenRestarted {

        @BeforeAll
        static void restartBothStoresAmidSales() {
            trade = new Trade();
            trade.begin();
            trade.awaitSome();
            Platform.running().restart(App.PRODUCT_DB, App.CUSTOMER_DB);
            trade.awaitEnd();
            shop.seller.logsInAgain();
            shop.buyer.logsInAgain();
        }

        @Test
        void nothingThatWasAcknowledgedMeanwhileIsLost() {
            trade.expectNothingLost();
        }

        @Test
        void usersSeeWhatTheySawBefore() {
            assertThat(shop.view()).isEqualTo(viewBefore);
        }

        @Test
        void aRetriedPurchaseGetsItsFirstReplyAgain() {
            assertThat(shop.buyer.buys(shop.checkout).statusCode(201).extract().asString())
                    .isEqualTo(shop.purchase);
        }

        @Test
        void trafficGoesOn() {
            String lamp = shop.seller.lists(anItem());
            shop.buyer.clearsCart();
            shop.buyer.with(lamp, 1).buys().statusCode(201);
        }
    }
}
