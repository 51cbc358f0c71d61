package marketplace.product.cart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import marketplace.contract.ProblemType;
import marketplace.contract.cart.CartAddition;
import marketplace.contract.item.ItemId;
import marketplace.product.item.InsufficientStock;
import marketplace.product.item.Offer;
import marketplace.product.item.Offers;
import marketplace.product.item.Stock;
import marketplace.store.transaction.StoreWrite;
import marketplace.web.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the carts. A cart is there from its first use on. */
@Component
public class CartKeeper {

    private final Carts carts;
    private final CartReader reader;
    private final Stock stock;
    private final Clock clock;

    CartKeeper(Carts carts, CartReader reader, Stock stock, Clock clock) {
        this.carts = carts;
        this.reader = reader;
        this.stock = stock;
        this.clock = clock;
    }

    marketplace.contract.cart.Cart show(long buyerId) {
        return priced(reader.read(buyerId));
    }

    @StoreWrite
    marketplace.contract.cart.Cart add(long buyerId, CartAddition addition) {
        Cart cart = lock(buyerId);
        Offer offer = stock.offer(addition.itemId());
        long number = offer.itemId().number();
        long wanted = (long) cart.quantityOf(number) + addition.quantity();
        if (wanted > offer.available()) {
            throw new InsufficientStock(offer.itemId(), wanted, offer.available());
        }
        cart.add(number, addition.quantity());
        return priced(cart);
    }

    @StoreWrite
    marketplace.contract.cart.Cart remove(long buyerId, ItemId item, long units) {
        Cart cart = lock(buyerId);
        if (cart.quantityOf(item.number()) == 0 || !isThere(item)) {
            throw new Problem(ProblemType.NOT_IN_CART, "This item is not in your cart.");
        }
        cart.remove(item.number(), units);
        return priced(cart);
    }

    /** The number alone might be that of an item in another category. */
    private boolean isThere(ItemId item) {
        return stock.offers(List.of(item.number())).of(item.number()).itemId().equals(item);
    }

    @StoreWrite
    marketplace.contract.cart.Cart save(long buyerId) {
        Cart cart = lock(buyerId);
        cart.save(clock.instant());
        return priced(cart);
    }

    @StoreWrite
    void clear(long buyerId) {
        lock(buyerId).clear();
    }

    /**
     * Holds the cart until the transaction ends, so that nothing else happens to this buyer's cart and purchases.
     *
     * @return how many units of each item, by its number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Integer> hold(long buyerId) {
        return lock(buyerId).quantities();
    }

    /** Takes out what was bought; what was added or removed meanwhile stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOut(long buyerId, Map<Long, Integer> bought) {
        Cart cart = lock(buyerId);
        bought.forEach((item, units) -> cart.remove(item, units));
    }

    private Cart lock(long buyerId) {
        return carts.lock(buyerId).orElseGet(() -> carts.saveAndFlush(new Cart(buyerId)));
    }

    private marketplace.contract.cart.Cart priced(Cart cart) {
        return priced(new CartReader.Contents(cart.quantities(), cart.savedAt()));
    }

    private marketplace.contract.cart.Cart priced(CartReader.Contents cart) {
        Offers offers = stock.offers(cart.quantities().keySet());
        List<marketplace.contract.cart.CartLine> lines = cart.quantities().entrySet().stream()
                .map(line -> priced(offers.of(line.getKey()), line.getValue()))
                .toList();
        return new marketplace.contract.cart.Cart(lines, units(lines), total(lines), cart.savedAt());
    }

    private static marketplace.contract.cart.CartLine priced(Offer offer, int units) {
        return new marketplace.contract.cart.CartLine(
                offer.itemId(), offer.name(), units, offer.price(), offer.costOf(units), offer.available());
    }

    private static long units(List<marketplace.contract.cart.CartLine> lines) {
        return lines.stream()
                .mapToLong(marketplace.contract.cart.CartLine::quantity)
                .sum();
    }

    private static BigDecimal total(List<marketplace.contract.cart.CartLine> lines) {
        return lines.stream()
                .map(marketplace.contract.cart.CartLine::lineTotal)
                .reduce(BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY), BigDecimal::add);
    }
}
