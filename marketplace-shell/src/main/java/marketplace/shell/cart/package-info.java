/** The buyer's cart. */
@NullMarked
package marketplace.shell.cart;

import org.jspecify.annotations.NullMarked;
