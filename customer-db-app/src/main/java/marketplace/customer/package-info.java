/** The customer store: who the users are, and who of them is logged in. */
@NullMarked
package marketplace.customer;

import org.jspecify.annotations.NullMarked;
