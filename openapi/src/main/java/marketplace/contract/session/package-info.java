/** Sessions: logging in and out. */
@NullMarked
package marketplace.contract.session;

import org.jspecify.annotations.NullMarked;
