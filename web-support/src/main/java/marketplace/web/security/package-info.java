/** Bearer authentication without state. */
@NullMarked
package marketplace.web.security;

import org.jspecify.annotations.NullMarked;
