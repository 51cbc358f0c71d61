/** Buying: conducting a purchase between the store and the payment provider, and settling interrupted ones. */
@NullMarked
package marketplace.buyer.purchase;

import org.jspecify.annotations.NullMarked;
