package marketplace.product.cart;

import marketplace.contract.cart.Cart;
import marketplace.contract.cart.CartAddition;
import marketplace.contract.item.ItemId;
import marketplace.contract.productdb.CartStore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CartController implements CartStore {

    private final CartKeeper carts;

    CartController(CartKeeper carts) {
        this.carts = carts;
    }

    @Override
    public Cart getCart(long buyerId) {
        return carts.show(buyerId);
    }

    @Override
    public Cart addToCart(long buyerId, CartAddition addition) {
        return carts.add(buyerId, addition);
    }

    @Override
    public Cart removeFromCart(long buyerId, ItemId itemId, @Nullable Long quantity) {
        return carts.remove(buyerId, itemId, quantity == null ? Long.MAX_VALUE : quantity);
    }

    @Override
    public Cart saveCart(long buyerId) {
        return carts.save(buyerId);
    }

    @Override
    public void clearCart(long buyerId) {
        carts.clear(buyerId);
    }
}
