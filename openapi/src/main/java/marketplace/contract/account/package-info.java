/** Accounts of sellers and buyers. */
@NullMarked
package marketplace.contract.account;

import org.jspecify.annotations.NullMarked;
