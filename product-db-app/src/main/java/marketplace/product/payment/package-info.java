/** The books of the simulated payment provider; a real one would keep them elsewhere. */
@NullMarked
package marketplace.product.payment;

import org.jspecify.annotations.NullMarked;
