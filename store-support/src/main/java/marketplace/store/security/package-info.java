/** A store answers nobody but the APIs and the operator. */
@NullMarked
package marketplace.store.security;

import org.jspecify.annotations.NullMarked;
