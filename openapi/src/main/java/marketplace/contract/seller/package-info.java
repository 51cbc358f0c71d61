/** The public API for sellers. */
@NullMarked
package marketplace.contract.seller;

import org.jspecify.annotations.NullMarked;
