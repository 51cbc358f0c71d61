/** Accounts of sellers and buyers: opening them, and knowing their owners by a password. */
@NullMarked
package marketplace.customer.account;

import org.jspecify.annotations.NullMarked;
