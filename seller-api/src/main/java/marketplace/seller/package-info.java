/** The public API for sellers. */
@NullMarked
package marketplace.seller;

import org.jspecify.annotations.NullMarked;
