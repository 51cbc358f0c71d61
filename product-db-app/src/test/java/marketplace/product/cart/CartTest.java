package marketplace.product.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.LongStream;
import marketplace.web.problem.InvalidRequest;
import org.junit.jupiter.api.Test;

class CartTest {

    private static final int MOST = marketplace.contract.cart.Cart.MAX_LINES;

    private final Cart cart = new Cart(1);

    @Test
    void holdsAsManyDifferentItemsAsItMayAndMoreUnitsOfThese() {
        LongStream.rangeClosed(1, MOST).forEach(item -> cart.add(item, 1));
        cart.add(MOST, 2);
        assertThat(cart.quantities()).hasSize(MOST);
        assertThat(cart.quantityOf(MOST)).isEqualTo(3);

        assertThatExceptionOfType(InvalidRequest.class).isThrownBy(() -> cart.add(MOST + 1, 1));
        cart.remove(1, 1);
        cart.add(MOST + 1, 1);
        assertThat(cart.quantities()).hasSize(MOST);
    }
}
