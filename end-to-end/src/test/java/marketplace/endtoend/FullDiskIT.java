package marketplace.endtoend;

import static marketplace.endtoend.Expectations.problem;
import static marketplace.endtoend.NewItem.anItem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The disk of a store is full, that of the products amid sales, and has space again later; no app is restarted. */
@OnSharedPlatformAlone
@EnabledOnOs(value = OS.LINUX, disabledReason = "prlimit, which fills the disk for one process, is Linux's")
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class FullDiskIT {

    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(20);

    /** Numbers of the ledger that the product store takes at once. */
    private static final int RANGE = 50;

    private static final int AT_ONCE = 20;

    private static Shop shop;
    private static Shop.View viewBefore;
    private static Trade trade;

    @BeforeAll
    static void fillTheDiskAmidSales() {
        shop = new Shop();
        viewBefore = shop.view();
        trade = new Trade();
        trade.begin();
        trade.awaitSome();
        Platform.running().fillDisk(App.PRODUCT_DB);
        trade.awaitEnd();
    }

    @AfterAll
    static void makeRoom() {
        Platform.running().makeRoom(App.PRODUCT_DB);
    }

    @Nested
    @Order(1)
    class WhileItIsFull {

        /** So many that the store takes a new range of numbers for its ledger, of which nothing is kept. */
        @Test
        void nothingIsAcknowledgedHoweverOftenItIsTried() {
            for (int tried = 0; tried <= RANGE; tried += AT_ONCE) {
                Race.of(AT_ONCE, attempt -> shop.seller.offers(anItem()))
                        .forEach(refusal -> refusal.spec(problem(503, "unavailable")));
            }
        }

        @Test
        void nothingIsAcknowledged() {
            shop.seller.offers(anItem()).spec(problem(503, "unavailable"));
            shop.buyer.clearsCart().spec(problem(503, "unavailable"));
        }

        @ParameterizedTest
        @EnumSource(
                value = App.class,
                names = {"PRODUCT_DB", "SELLER_API", "BUYER_API"})
        void isNotReady(App app) {
            Health.expectNotReady(app);
        }
    }

    @Nested
    @Order(2)
    class WhenItHasSpaceAgain {

        @BeforeAll
        static void makeRoom() {
            Platform.running().makeRoom(App.PRODUCT_DB);
        }

        @Test
        void nothingThatWasAcknowledgedIsLostAndAllGoesOn() {
            assertThat(shop.view()).isEqualTo(viewBefore);
            trade.expectNothingLost();
            IntStream.range(0, 2 * RANGE + 10)
                    .forEach(item -> shop.seller.offers(anItem()).statusCode(201));
        }
    }

    @Nested
    @Order(3)
    class WhenTheCustomersHaveNone {

        private final Account known = Account.ofBuyer().registered();
        private final Account newcomer = Account.ofBuyer();

        @Test
        void nobodyIsLetInUntilThereIs() {
            Platform.running().fillDisk(App.CUSTOMER_DB);
            newcomer.registers().spec(problem(503, "unavailable"));
            known.logsIn().spec(problem(503, "unavailable"));
            Health.expectNotReady(App.CUSTOMER_DB);

            makeRoom();
            assertThat(known.token()).isNotEmpty();
            assertThat(newcomer.registered().token()).isNotEmpty();
        }

        @AfterAll
        static void makeRoom() {
            Platform.running().makeRoom(App.CUSTOMER_DB);
        }
    }
}
