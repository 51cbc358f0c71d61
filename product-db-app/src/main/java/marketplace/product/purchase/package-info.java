/** Purchases: reserving, recording and giving up, whatever is interrupted. */
@NullMarked
package marketplace.product.purchase;

import org.jspecify.annotations.NullMarked;
