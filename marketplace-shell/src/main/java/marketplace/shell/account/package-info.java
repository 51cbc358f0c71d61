/** Accounts and sessions. */
@NullMarked
package marketplace.shell.account;

import org.jspecify.annotations.NullMarked;
