/** A seller's items. */
@NullMarked
package marketplace.seller.item;

import org.jspecify.annotations.NullMarked;
