/** Items for sale, and what has been sold of them. */
@NullMarked
package marketplace.contract.item;

import org.jspecify.annotations.NullMarked;
