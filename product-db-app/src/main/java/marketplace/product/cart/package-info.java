/** Carts: what each buyer means to buy. */
@NullMarked
package marketplace.product.cart;

import org.jspecify.annotations.NullMarked;
