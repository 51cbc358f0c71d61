/** The public API for buyers. */
@NullMarked
package marketplace.contract.buyer;

import org.jspecify.annotations.NullMarked;
