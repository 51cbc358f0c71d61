package marketplace.product.cart;

import jakarta.persistence.Embeddable;

/** Some units of an item, and where the line stands in its cart. */
@Embeddable
record CartLine(int quantity, int position) {

    CartLine with(int units) {
        return new CartLine(units, position);
    }
}
