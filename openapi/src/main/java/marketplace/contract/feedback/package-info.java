/** Votes on items, and the ratings of sellers that follow from them. */
@NullMarked
package marketplace.contract.feedback;

import org.jspecify.annotations.NullMarked;
