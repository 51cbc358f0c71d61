/** A seller's own rating. */
@NullMarked
package marketplace.seller.feedback;

import org.jspecify.annotations.NullMarked;
