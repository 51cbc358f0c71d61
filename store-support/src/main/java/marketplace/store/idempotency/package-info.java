/** Writes that happen once, however often they are asked for. */
@NullMarked
package marketplace.store.idempotency;

import org.jspecify.annotations.NullMarked;
