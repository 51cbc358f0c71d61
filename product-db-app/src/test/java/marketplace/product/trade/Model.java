package marketplace.product.trade;

import static marketplace.contract.ProblemType.CART_EMPTY;
import static marketplace.contract.ProblemType.IDEMPOTENCY_KEY_REUSED;
import static marketplace.contract.ProblemType.INSUFFICIENT_STOCK;
import static marketplace.contract.ProblemType.ITEM_NOT_FOUND;
import static marketplace.contract.ProblemType.NOT_IN_CART;
import static marketplace.contract.ProblemType.PURCHASE_UNDER_WAY;
import static marketplace.contract.ProblemType.REQUEST_IN_FLIGHT;
import static marketplace.contract.productdb.PaymentDecision.VOIDED;
import static marketplace.contract.productdb.PurchaseStatus.ABANDONED;
import static marketplace.contract.productdb.PurchaseStatus.COMPLETED;
import static marketplace.contract.productdb.PurchaseStatus.DECLINED;
import static marketplace.contract.productdb.PurchaseStatus.PENDING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import marketplace.contract.productdb.PaymentDecision;
import marketplace.contract.productdb.PurchaseStatus;
import org.jspecify.annotations.Nullable;

/** The market as it should be: some maps, and nobody who comes in between. */
final class Model implements Market {

    private final Map<Integer, Integer> shelf = new TreeMap<>();
    private final Map<Integer, Integer> prices = new HashMap<>();
    private final Map<String, String> requests = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final List<Map<Integer, Integer>> carts = IntStream.range(0, BUYERS)
            .<Map<Integer, Integer>>mapToObj(buyer -> new TreeMap<>())
            .toList();
    private final List<Purchase> purchases = new ArrayList<>();
    private final Map<Integer, Purchase> latest = new HashMap<>();

    private static final class Purchase {
        private final int buyer;
        private final int key;
        private final int request;
        private final Map<Integer, Integer> units;
        private final int total;
        private PurchaseStatus status = PENDING;
        private boolean conducted = true;
        private @Nullable PaymentDecision decision;

        Purchase(int buyer, int key, int request, Map<Integer, Integer> units, int total) {
            this.buyer = buyer;
            this.key = key;
            this.request = request;
            this.units = new TreeMap<>(units);
            this.total = total;
        }

        String progress() {
            return status + " " + total;
        }
    }

    @Override
    public String list(int item, int units, int price) {
        return once("list " + item, units + " at " + price, () -> {
            shelf.put(item, units);
            prices.put(item, price);
            return units + " at " + price;
        });
    }

    @Override
    public String restock(int item, int change, int key) {
        return once("restock " + key, item + " " + change, () -> {
            if (!shelf.containsKey(item)) {
                return ITEM_NOT_FOUND.name();
            }
            return shelf.get(item) + change < 0
                    ? INSUFFICIENT_STOCK.name()
                    : String.valueOf(shelf.merge(item, change, Integer::sum));
        });
    }

    /** A refusal may be followed by another request with the same key. */
    private String once(String key, String request, Supplier<String> work) {
        if (requests.containsKey(key)) {
            return request.equals(requests.get(key)) ? answers.get(key) : IDEMPOTENCY_KEY_REUSED.name();
        }
        String answer = work.get();
        if (Character.isDigit(answer.charAt(0))) {
            requests.put(key, request);
            answers.put(key, answer);
        }
        return answer;
    }

    @Override
    public String reprice(int item, int price) {
        return prices.replace(item, price) == null ? ITEM_NOT_FOUND.name() : String.valueOf(price);
    }

    @Override
    public String add(int buyer, int item, int units) {
        if (!shelf.containsKey(item)) {
            return ITEM_NOT_FOUND.name();
        }
        return carts.get(buyer).getOrDefault(item, 0) + units > shelf.get(item)
                ? INSUFFICIENT_STOCK.name()
                : String.valueOf(carts.get(buyer).merge(item, units, Integer::sum));
    }

    @Override
    public String remove(int buyer, int item, int units) {
        return carts.get(buyer).containsKey(item) ? String.valueOf(takeOut(buyer, item, units)) : NOT_IN_CART.name();
    }

    private int takeOut(int buyer, int item, int units) {
        return Objects.requireNonNullElse(
                carts.get(buyer).computeIfPresent(item, (i, had) -> had > units ? had - units : null), 0);
    }

    @Override
    public String begin(int buyer, int key, int request) {
        return purchases.stream()
                .filter(purchase -> purchase.buyer == buyer && purchase.key == key && purchase.status != ABANDONED)
                .findAny()
                .map(known -> resume(known, request))
                .orElseGet(() -> beginNew(buyer, key, request));
    }

    private String resume(Purchase known, int request) {
        if (known.request != request) {
            return IDEMPOTENCY_KEY_REUSED.name();
        }
        if (known.status == PENDING && known.conducted) {
            return REQUEST_IN_FLIGHT.name();
        }
        known.conducted = true;
        latest.put(known.buyer, known);
        return known.progress();
    }

    private String beginNew(int buyer, int key, int request) {
        Map<Integer, Integer> cart = carts.get(buyer);
        if (purchases.stream().anyMatch(other -> other.buyer == buyer && other.status == PENDING)) {
            return PURCHASE_UNDER_WAY.name();
        }
        if (cart.isEmpty()) {
            return CART_EMPTY.name();
        }
        if (cart.entrySet().stream().anyMatch(line -> line.getValue() > shelf.get(line.getKey()))) {
            return INSUFFICIENT_STOCK.name();
        }
        int total = cart.entrySet().stream()
                .mapToInt(line -> line.getValue() * prices.get(line.getKey()))
                .sum();
        Purchase purchase = new Purchase(buyer, key, request, cart, total);
        purchase.units.forEach((item, units) -> shelf.merge(item, -units, Integer::sum));
        purchases.add(purchase);
        latest.put(buyer, purchase);
        return purchase.progress();
    }

    @Override
    public String decide(int buyer, PaymentDecision decision) {
        return latest.containsKey(buyer) ? decide(latest.get(buyer), decision).name() : NOTHING;
    }

    private static PaymentDecision decide(Purchase purchase, PaymentDecision decision) {
        purchase.decision = Objects.requireNonNullElse(purchase.decision, decision);
        return purchase.decision;
    }

    @Override
    public String end(int buyer) {
        Purchase purchase = latest.get(buyer);
        return purchase == null || purchase.decision == null ? NOTHING : end(purchase);
    }

    private String end(Purchase purchase) {
        boolean already = purchase.status != PENDING;
        purchase.status = switch (Objects.requireNonNull(purchase.decision)) {
            case APPROVED -> COMPLETED;
            case DECLINED -> DECLINED;
            case VOIDED -> ABANDONED;
        };
        if (!already && purchase.status == COMPLETED) {
            purchase.units.forEach((item, units) -> takeOut(purchase.buyer, item, units));
        } else if (!already) {
            purchase.units.forEach((item, units) -> shelf.merge(item, units, Integer::sum));
        }
        return purchase.decision.name();
    }

    @Override
    public String suspend(int buyer) {
        if (!latest.containsKey(buyer)) {
            return NOTHING;
        }
        latest.get(buyer).conducted = false;
        return "suspended";
    }

    @Override
    public String settle() {
        List<Purchase> pending = purchases.stream()
                .filter(purchase -> purchase.status == PENDING)
                .toList();
        pending.forEach(purchase -> decide(purchase, VOIDED));
        pending.forEach(this::end);
        return pending.size() + " settled";
    }

    @Override
    public String restart() {
        return "as before";
    }

    @Override
    public View view() {
        return new View(
                shelf, carts, IntStream.range(0, BUYERS).mapToObj(this::bought).toList(), List.of());
    }

    private List<String> bought(int buyer) {
        return purchases.reversed().stream()
                .filter(purchase -> purchase.buyer == buyer && purchase.status == COMPLETED)
                .map(purchase -> purchase.units + " for " + purchase.total)
                .toList();
    }
}
