/** A buyer's votes. */
@NullMarked
package marketplace.buyer.feedback;

import org.jspecify.annotations.NullMarked;
