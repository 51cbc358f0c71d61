package marketplace.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import marketplace.contract.Page;
import marketplace.contract.cart.CartAddition;
import marketplace.contract.item.Condition;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.NewItem;
import marketplace.contract.productdb.CartStore;
import marketplace.contract.productdb.FeedbackStore;
import marketplace.contract.productdb.ItemStore;
import marketplace.contract.productdb.PaymentBooks;
import marketplace.contract.productdb.PurchaseProgress;
import marketplace.contract.productdb.PurchaseStart;
import marketplace.contract.productdb.PurchaseStore;
import marketplace.contract.purchase.Purchase;
import marketplace.store.testing.StoreClient;
import marketplace.store.testing.StoreTest;
import marketplace.store.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of the product store have in common: its contracts, and people and things to try them with. */
@StoreTest
abstract class ProductStoreTest {

    private static final AtomicLong USERS = new AtomicLong();

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JdbcClient database;

    protected ItemStore items;
    protected CartStore carts;
    protected PurchaseStore purchases;
    protected FeedbackStore feedback;
    protected PaymentBooks books;

    protected final long seller = newUser();
    protected final long buyer = newUser();

    @BeforeEach
    void connect() {
        StoreClient store = store();
        items = store.of(ItemStore.class);
        carts = store.of(CartStore.class);
        purchases = store.of(PurchaseStore.class);
        feedback = store.of(FeedbackStore.class);
        books = store.of(PaymentBooks.class);
    }

    protected StoreClient store() {
        return new StoreClient(port, json);
    }

    protected static long newUser() {
        return USERS.incrementAndGet();
    }

    protected static String newWord() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    protected Item list(int units, String price, String... keywords) {
        return list(3, units, price, keywords);
    }

    protected Item list(int category, int units, String price, String... keywords) {
        return items.addItem(
                        seller,
                        null,
                        new NewItem("Lamp", category, List.of(keywords), Condition.NEW, new BigDecimal(price), units))
                .getBody();
    }

    protected int quantityOf(Item item) {
        return items.getItem(item.itemId()).getBody().quantity();
    }

    protected void put(long user, Item item, int units) {
        carts.addToCart(user, new CartAddition(item.itemId(), units));
    }

    protected PurchaseProgress begin(long user, String key) {
        return purchases.beginPurchase(user, new PurchaseStart(key, "hash", "4242", null));
    }

    protected Purchase buy(long user, Item item, int units) {
        put(user, item, units);
        return purchases.completePurchase(begin(user, newWord()).purchaseId());
    }

    /** Of every item: what was listed is for sale, under way or sold. */
    protected void assertStockAddsUp(Item item) {
        long number = item.itemId().number();
        int listed = units(number, "LISTED");
        int reserved = -units(number, "RESERVED") - units(number, "RELEASED") - units(number, "SOLD");
        assertThat(quantityOf(item) + reserved + units(number, "SOLD")).isEqualTo(listed);
        assertThat(reserved).isGreaterThanOrEqualTo(0);
    }

    private int units(long number, String kind) {
        return database.sql("select coalesce(sum(units), 0) from stock_movement where item_number = ? and kind = ?")
                .param(number)
                .param(kind)
                .query(Integer.class)
                .single();
    }

    /** All elements of a list, page by page. */
    protected static <T> List<T> walk(Function<String, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<T> page = pages.apply(cursor);
            all.addAll(page.content());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    protected static List<ItemId> ids(List<Item> items) {
        return items.stream().map(Item::itemId).toList();
    }
}
