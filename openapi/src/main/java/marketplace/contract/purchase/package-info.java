/** Purchases, and how they are paid. */
@NullMarked
package marketplace.contract.purchase;

import org.jspecify.annotations.NullMarked;
