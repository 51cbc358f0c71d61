package marketplace.product;

import static marketplace.store.testing.ProblemAssertions.assertThatProblem;
import static marketplace.store.testing.ProblemAssertions.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import marketplace.contract.ProblemType;
import marketplace.contract.cart.Cart;
import marketplace.contract.cart.CartAddition;
import marketplace.contract.cart.CartLine;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.PriceChange;
import marketplace.contract.item.QuantitySetting;
import marketplace.store.testing.Race;
import org.junit.jupiter.api.Test;

class CartTest extends ProductStoreTest {

    @Test
    void aNewCartIsEmpty() {
        Cart cart = carts.getCart(buyer);

        assertThat(cart.lines()).isEmpty();
        assertThat(cart.itemCount()).isZero();
        assertThat(cart.total()).isEqualByComparingTo("0");
        assertThat(cart.savedAt()).isNull();
    }

    @Test
    void linesStandInTheOrderInWhichTheyWereFirstAdded() {
        Item first = list(9, "1.10");
        Item second = list(9, "2.20");
        put(buyer, second, 1);
        put(buyer, first, 2);
        put(buyer, second, 3);

        Cart cart = carts.getCart(buyer);
        assertThat(cart.lines()).extracting(CartLine::itemId).containsExactly(second.itemId(), first.itemId());
        assertThat(cart.lines()).extracting(CartLine::quantity).containsExactly(4, 2);
        assertThat(cart.itemCount()).isEqualTo(6);
        assertThat(cart.total()).isEqualByComparingTo("11.00");
    }

    @Test
    void holdsNoMoreThanIsForSale() {
        Item item = list(3, "1");
        put(buyer, item, 2);

        var refusal = problemOf(() -> carts.addToCart(buyer, new CartAddition(item.itemId(), 2)));
        assertThat(refusal.type()).isEqualTo(ProblemType.INSUFFICIENT_STOCK);
        assertThat(refusal.getBody().getProperties()).containsEntry("available", 3);
        assertThatProblem(() -> carts.addToCart(buyer, new CartAddition(item.itemId(), Integer.MAX_VALUE)))
                .isEqualTo(ProblemType.INSUFFICIENT_STOCK);
        assertThat(carts.getCart(buyer).itemCount()).isEqualTo(2);
    }

    @Test
    void showsThePricesOfNowAndWhatIsAvailable() {
        Item item = list(3, "1");
        put(buyer, item, 2);
        items.changePrice(seller, item.itemId(), null, new PriceChange(new BigDecimal("1.50")));
        items.setQuantity(seller, item.itemId(), null, new QuantitySetting(0));

        CartLine line = carts.getCart(buyer).lines().getFirst();
        assertThat(line.lineTotal()).isEqualByComparingTo("3.00");
        assertThat(line.available()).isZero();
    }

    @Test
    void removesSomeUnitsOrTheLine() {
        Item item = list(9, "1");
        put(buyer, item, 5);

        assertThat(carts.removeFromCart(buyer, item.itemId(), 2L).itemCount()).isEqualTo(3);
        assertThat(carts.removeFromCart(buyer, item.itemId(), Long.MAX_VALUE).lines())
                .isEmpty();
        assertThatProblem(() -> carts.removeFromCart(buyer, item.itemId(), null))
                .isEqualTo(ProblemType.NOT_IN_CART);
        put(buyer, item, 5);
        assertThatProblem(() ->
                        carts.removeFromCart(buyer, new ItemId(8, item.itemId().number()), null))
                .isEqualTo(ProblemType.NOT_IN_CART);
        assertThat(carts.removeFromCart(buyer, item.itemId(), null).lines()).isEmpty();
    }

    @Test
    void aSaveIsRecordedAndClearingForgetsNoSave() {
        put(buyer, list(9, "1"), 5);
        Cart saved = carts.saveCart(buyer);
        carts.clearCart(buyer);

        assertThat(saved.savedAt()).isNotNull();
        assertThat(carts.getCart(buyer).lines()).isEmpty();
        assertThat(carts.getCart(buyer).savedAt()).isEqualTo(saved.savedAt());
    }

    @Test
    void additionsAtTheSameTimeAllCount() throws Exception {
        Item item = list(100, "1");

        assertThat(Race.run(Collections.nCopies(20, () -> carts.addToCart(buyer, new CartAddition(item.itemId(), 1)))))
                .allMatch(Race.Finish::ok);
        assertThat(carts.getCart(buyer).itemCount()).isEqualTo(20);
    }
}
