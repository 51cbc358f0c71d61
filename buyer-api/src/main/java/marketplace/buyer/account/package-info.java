/** Opening a buyer's account. */
@NullMarked
package marketplace.buyer.account;

import org.jspecify.annotations.NullMarked;
