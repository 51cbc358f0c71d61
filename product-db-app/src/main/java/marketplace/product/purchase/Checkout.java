package marketplace.product.purchase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import marketplace.contract.ProblemType;
import marketplace.contract.productdb.PurchaseProgress;
import marketplace.contract.productdb.PurchaseStart;
import marketplace.contract.productdb.PurchaseStatus;
import marketplace.product.cart.CartKeeper;
import marketplace.product.item.InsufficientStock;
import marketplace.product.item.Offer;
import marketplace.product.item.Offers;
import marketplace.product.item.Stock;
import marketplace.store.transaction.StoreRead;
import marketplace.store.transaction.StoreWrite;
import marketplace.web.problem.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Takes purchases from their beginning to their one end. Every step is a transaction that may be repeated. The locks have one
 * order: the buyer's cart, the purchase, the items by number, the sellers. Whoever locks several of these does so in this order.
 */
@Component
class Checkout {

    private final Purchases purchases;
    private final CartKeeper carts;
    private final Stock stock;
    private final PurchaseProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Checkout(
            Purchases purchases,
            CartKeeper carts,
            Stock stock,
            PurchaseProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.purchases = purchases;
        this.carts = carts;
        this.stock = stock;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    @StoreWrite
    PurchaseProgress begin(long buyerId, PurchaseStart start) {
        Map<Long, Integer> cart = carts.hold(buyerId);
        return purchases
                .findByBuyerIdAndIdempotencyKey(buyerId, start.idempotencyKey())
                .map(known -> resume(known, start))
                .orElseGet(() -> beginNew(buyerId, start, cart));
    }

    private PurchaseProgress resume(Purchase known, PurchaseStart start) {
        known.requireSameRequest(start.requestHash());
        if (known.isPending()) {
            Instant now = clock.instant();
            if (known.isConducted(now)) {
                throw new Problem(
                        ProblemType.REQUEST_IN_FLIGHT,
                        "The first request with this key is still under way; wait for it.");
            }
            known.lease(now.plus(properties.lease()));
        }
        return known.progress();
    }

    private PurchaseProgress beginNew(long buyerId, PurchaseStart start, Map<Long, Integer> cart) {
        if (purchases.existsByBuyerIdAndStatus(buyerId, PurchaseStatus.PENDING)) {
            throw new Problem(
                    ProblemType.PURCHASE_UNDER_WAY,
                    "Another purchase of yours is under way; wait until it is settled.");
        }
        if (cart.isEmpty()) {
            throw new Problem(ProblemType.CART_EMPTY, "Your cart is empty: put something into it first.");
        }
        Offers offers = stock.lockedOffers(cart.keySet());
        List<PurchaseLine> lines = cart.entrySet().stream()
                .map(line -> PurchaseLine.of(offers.of(line.getKey()), line.getValue()))
                .toList();
        BigDecimal total = lines.stream().map(PurchaseLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        requireExpected(start, total);
        requireStock(lines, offers);
        Instant now = clock.instant();
        Purchase purchase =
                purchases.save(new Purchase(buyerId, start, total, lines, now, now.plus(properties.lease())));
        stock.reserve(purchase.id(), cart);
        return purchase.progress();
    }

    private static void requireExpected(PurchaseStart start, BigDecimal total) {
        BigDecimal expected = start.expectedTotal();
        if (expected != null && total.compareTo(expected) > 0) {
            throw new Problem(ProblemType.PRICE_CHANGED, "The cart now costs " + total + "; nothing was bought.")
                    .with("expectedTotal", expected)
                    .with("currentTotal", total);
        }
    }

    private static void requireStock(List<PurchaseLine> lines, Offers offers) {
        List<InsufficientStock.ShortLine> shortLines = lines.stream()
                .filter(line -> line.quantity() > offers.of(line.itemNumber()).available())
                .map(line -> shortLine(line, offers.of(line.itemNumber())))
                .toList();
        if (!shortLines.isEmpty()) {
            throw new InsufficientStock(shortLines);
        }
    }

    private static InsufficientStock.ShortLine shortLine(PurchaseLine line, Offer offer) {
        return new InsufficientStock.ShortLine(offer.itemId(), line.quantity(), offer.available());
    }

    @StoreRead
    boolean isKeyUsed(long buyerId, String idempotencyKey) {
        return purchases.existsByBuyerIdAndIdempotencyKey(buyerId, idempotencyKey);
    }

    @StoreWrite
    marketplace.contract.purchase.Purchase complete(long purchaseId) {
        Purchase purchase = hold(purchaseId);
        if (!purchase.hasEndedAs(PurchaseStatus.COMPLETED)) {
            purchase.complete(clock.instant());
            carts.takeOut(purchase.buyerId(), purchase.units());
            stock.hold(purchase.units().keySet());
            stock.sell(purchaseId, purchase.units());
            events.publishEvent(completed(purchase));
        }
        return purchase.toContract();
    }

    private static PurchaseCompleted completed(Purchase purchase) {
        return new PurchaseCompleted(
                purchase.buyerId(),
                purchase.lines().stream()
                        .collect(Collectors.groupingBy(
                                PurchaseLine::sellerId, Collectors.summingLong(PurchaseLine::quantity))),
                Set.copyOf(purchase.units().keySet()));
    }

    @StoreWrite
    void decline(long purchaseId) {
        cancel(purchaseId, PurchaseStatus.DECLINED, Purchase::decline);
    }

    @StoreWrite
    void abandon(long purchaseId) {
        cancel(purchaseId, PurchaseStatus.ABANDONED, Purchase::abandon);
    }

    private void cancel(long purchaseId, PurchaseStatus outcome, Consumer<Purchase> cancellation) {
        Purchase purchase = hold(purchaseId);
        if (!purchase.hasEndedAs(outcome)) {
            cancellation.accept(purchase);
            stock.release(purchaseId, purchase.units());
        }
    }

    @StoreWrite
    void suspend(long purchaseId) {
        Purchase purchase = hold(purchaseId);
        if (purchase.isPending()) {
            Instant now = clock.instant();
            purchase.suspend(now, now.plus(properties.retryPause()));
        }
    }

    @StoreWrite
    List<PurchaseProgress> takeUnsettled(int limit) {
        Instant now = clock.instant();
        List<Purchase> unsettled = purchases.lockUnsettled(now, Limit.of(limit));
        unsettled.forEach(purchase -> purchase.lease(now.plus(properties.lease())));
        return unsettled.stream().map(Purchase::progress).toList();
    }

    /** Nobody else changes the purchase, nor its buyer's cart, until the transaction ends. */
    private Purchase hold(long purchaseId) {
        purchases.findBuyerOf(purchaseId).ifPresent(carts::hold);
        return purchases
                .lock(purchaseId)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no purchase " + purchaseId + "."));
    }
}
