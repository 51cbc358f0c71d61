/** Votes on items, and how sellers stand by them. */
@NullMarked
package marketplace.product.feedback;

import org.jspecify.annotations.NullMarked;
