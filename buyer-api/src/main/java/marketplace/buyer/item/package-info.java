/** What there is to buy, and from whom. */
@NullMarked
package marketplace.buyer.item;

import org.jspecify.annotations.NullMarked;
