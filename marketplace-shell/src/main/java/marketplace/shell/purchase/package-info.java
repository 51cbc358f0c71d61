/** Purchases and sales. */
@NullMarked
package marketplace.shell.purchase;

import org.jspecify.annotations.NullMarked;
