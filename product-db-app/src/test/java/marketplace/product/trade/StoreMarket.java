package marketplace.product.trade;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marketplace.contract.cart.Cart;
import marketplace.contract.cart.CartAddition;
import marketplace.contract.item.Condition;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.NewItem;
import marketplace.contract.item.PriceChange;
import marketplace.contract.item.QuantityChange;
import marketplace.contract.productdb.AuditStore;
import marketplace.contract.productdb.CartStore;
import marketplace.contract.productdb.ItemStore;
import marketplace.contract.productdb.PaymentBooks;
import marketplace.contract.productdb.PaymentDecision;
import marketplace.contract.productdb.PaymentEntry;
import marketplace.contract.productdb.PurchaseProgress;
import marketplace.contract.productdb.PurchaseStart;
import marketplace.contract.productdb.PurchaseStore;
import marketplace.contract.purchase.Purchase;
import marketplace.web.problem.Problem;

/** The market as the store keeps it: each has a seller and buyers of its own, and shares the database with all before it. */
final class StoreMarket implements Market {

    private static final AtomicLong USERS = new AtomicLong();
    private static final ItemId UNLISTED = new ItemId(3, Long.MAX_VALUE / 10);
    private static final Duration ALL_LEASES = Duration.ofMinutes(6);

    private final RunningStore store;
    private final long seller = USERS.incrementAndGet();
    private final List<Long> buyers = IntStream.range(0, BUYERS)
            .mapToObj(buyer -> USERS.incrementAndGet())
            .toList();
    private final Map<Integer, ItemId> ids = new ConcurrentHashMap<>();
    private final Map<Integer, PurchaseProgress> latest = new ConcurrentHashMap<>();
    private final Map<Long, PaymentDecision> decisions = new ConcurrentHashMap<>();
    private final List<String> violationsBefore;

    private ItemStore items;
    private CartStore carts;
    private PurchaseStore purchases;
    private PaymentBooks books;

    StoreMarket(RunningStore store) {
        this.store = store;
        connect();
        violationsBefore = store.client(AuditStore.class).audit().violations();
    }

    private void connect() {
        items = store.client(ItemStore.class);
        carts = store.client(CartStore.class);
        purchases = store.client(PurchaseStore.class);
        books = store.client(PaymentBooks.class);
    }

    private static String outcome(Supplier<?> call) {
        try {
            return call.get().toString();
        } catch (Problem problem) {
            return problem.type().name();
        }
    }

    @Override
    public String list(int item, int units, int price) {
        NewItem lamp =
                new NewItem("Lamp", UNLISTED.category(), List.of(), Condition.NEW, BigDecimal.valueOf(price), units);
        return outcome(() -> {
            Item listed = items.addItem(seller, "list-" + item, lamp).getBody();
            ids.put(item, listed.itemId());
            return listed.quantity() + " at " + listed.price().intValueExact();
        });
    }

    private ItemId id(int item) {
        return ids.getOrDefault(item, UNLISTED);
    }

    @Override
    public String restock(int item, int change, int key) {
        return outcome(() -> items.changeQuantity(seller, id(item), null, "restock-" + key, new QuantityChange(change))
                .getBody()
                .quantity());
    }

    @Override
    public String reprice(int item, int price) {
        return outcome(() -> items.changePrice(seller, id(item), null, new PriceChange(BigDecimal.valueOf(price)))
                .getBody()
                .price()
                .intValueExact());
    }

    @Override
    public String add(int buyer, int item, int units) {
        return outcome(() -> units(carts.addToCart(buyers.get(buyer), new CartAddition(id(item), units)))
                .getOrDefault(item, 0));
    }

    @Override
    public String remove(int buyer, int item, int units) {
        return outcome(() -> units(carts.removeFromCart(buyers.get(buyer), id(item), (long) units))
                .getOrDefault(item, 0));
    }

    private Map<Integer, Integer> units(Cart cart) {
        Map<Integer, Integer> units = new TreeMap<>();
        cart.lines().forEach(line -> units.put(slot(line.itemId()), line.quantity()));
        return units;
    }

    private int slot(ItemId id) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .findAny()
                .orElseThrow()
                .getKey();
    }

    @Override
    public String begin(int buyer, int key, int request) {
        return outcome(() -> {
            PurchaseProgress progress = purchases.beginPurchase(
                    buyers.get(buyer), new PurchaseStart("key-" + key, "request-" + request, "4242", null));
            latest.put(buyer, progress);
            return progress.status() + " " + progress.total().intValueExact();
        });
    }

    @Override
    public String decide(int buyer, PaymentDecision decision) {
        return latest.containsKey(buyer) ? decide(latest.get(buyer), decision) : NOTHING;
    }

    private String decide(PurchaseProgress purchase, PaymentDecision decision) {
        return outcome(() -> {
            PaymentDecision standing = books.enterPayment(
                            purchase.purchaseId(), new PaymentEntry(decision, purchase.total()))
                    .decision();
            decisions.put(purchase.purchaseId(), standing);
            return standing;
        });
    }

    @Override
    public String end(int buyer) {
        return latest.containsKey(buyer)
                        && decisions.containsKey(latest.get(buyer).purchaseId())
                ? end(latest.get(buyer))
                : NOTHING;
    }

    private String end(PurchaseProgress purchase) {
        PaymentDecision decision = decisions.get(purchase.purchaseId());
        return outcome(() -> {
            switch (decision) {
                case APPROVED -> purchases.completePurchase(purchase.purchaseId());
                case DECLINED -> purchases.declinePurchase(purchase.purchaseId());
                case VOIDED -> purchases.abandonPurchase(purchase.purchaseId());
            }
            return decision;
        });
    }

    @Override
    public String suspend(int buyer) {
        return outcome(() -> {
            if (!latest.containsKey(buyer)) {
                return NOTHING;
            }
            purchases.suspendPurchase(latest.get(buyer).purchaseId());
            return "suspended";
        });
    }

    @Override
    public String settle() {
        store.clock().pass(ALL_LEASES);
        List<PurchaseProgress> unsettled = purchases.takeUnsettled(100);
        unsettled.forEach(purchase -> decide(purchase, PaymentDecision.VOIDED));
        unsettled.forEach(this::end);
        return unsettled.size() + " settled";
    }

    @Override
    public String restart() {
        store.restart();
        connect();
        return "as before";
    }

    @Override
    public View view() {
        Map<Integer, Integer> shelf = new TreeMap<>();
        ids.forEach((item, id) -> shelf.put(item, items.getItem(id).getBody().quantity()));
        return new View(
                shelf,
                buyers.stream().map(buyer -> units(carts.getCart(buyer))).toList(),
                buyers.stream().map(this::bought).toList(),
                store.client(AuditStore.class).audit().violations().stream()
                        .filter(violation -> !violationsBefore.contains(violation))
                        .toList());
    }

    private List<String> bought(long buyer) {
        return purchases.listPurchases(buyer, 100, null).content().stream()
                .map(this::described)
                .toList();
    }

    private String described(Purchase purchase) {
        return purchase.lines().stream()
                        .collect(Collectors.toMap(
                                line -> slot(line.itemId()), line -> line.quantity(), Integer::sum, TreeMap::new))
                + " for " + purchase.total().intValueExact();
    }
}
