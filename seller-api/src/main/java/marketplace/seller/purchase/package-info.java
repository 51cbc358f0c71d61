/** What a seller has sold. */
@NullMarked
package marketplace.seller.purchase;

import org.jspecify.annotations.NullMarked;
