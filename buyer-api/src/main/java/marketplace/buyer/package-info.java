/** The public API for buyers. */
@NullMarked
package marketplace.buyer;

import org.jspecify.annotations.NullMarked;
