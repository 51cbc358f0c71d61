/** Sessions: begun by a login, kept alive by requests, ended by a logout or by time. */
@NullMarked
package marketplace.customer.session;

import org.jspecify.annotations.NullMarked;
