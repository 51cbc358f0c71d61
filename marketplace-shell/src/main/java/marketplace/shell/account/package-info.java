/** Accounts of sellers and buyers, and what answers at the addresses in use. */
@NullMarked
package marketplace.shell.account;

import org.jspecify.annotations.NullMarked;
