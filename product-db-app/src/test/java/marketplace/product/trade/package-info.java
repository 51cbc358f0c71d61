/** Random trade, held against a model of what should come of it. */
@NullMarked
package marketplace.product.trade;

import org.jspecify.annotations.NullMarked;
