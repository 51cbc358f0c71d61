/** A buyer's cart. */
@NullMarked
package marketplace.buyer.cart;

import org.jspecify.annotations.NullMarked;
