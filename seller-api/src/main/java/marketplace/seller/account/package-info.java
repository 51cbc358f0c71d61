/** Opening a seller's account. */
@NullMarked
package marketplace.seller.account;

import org.jspecify.annotations.NullMarked;
