/** The cart of a buyer. */
@NullMarked
package marketplace.contract.cart;

import org.jspecify.annotations.NullMarked;
