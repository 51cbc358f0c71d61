package marketplace.buyer.cart;

import marketplace.api.session.CurrentUser;
import marketplace.contract.buyer.CartApi;
import marketplace.contract.cart.Cart;
import marketplace.contract.cart.CartAddition;
import marketplace.contract.item.ItemId;
import marketplace.contract.productdb.CartStore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CartController implements CartApi {

    private final CartStore carts;

    CartController(CartStore carts) {
        this.carts = carts;
    }

    @Override
    public Cart getCart() {
        return carts.getCart(CurrentUser.id());
    }

    @Override
    public Cart addToCart(CartAddition addition) {
        return carts.addToCart(CurrentUser.id(), addition);
    }

    @Override
    public Cart removeFromCart(ItemId itemId, @Nullable Long quantity) {
        return carts.removeFromCart(CurrentUser.id(), itemId, quantity);
    }

    @Override
    public Cart saveCart() {
        return carts.saveCart(CurrentUser.id());
    }

    @Override
    public void clearCart() {
        carts.clearCart(CurrentUser.id());
    }
}
