/** Items for sale: listing, pricing, stock and search. */
@NullMarked
package marketplace.product.item;

import org.jspecify.annotations.NullMarked;
