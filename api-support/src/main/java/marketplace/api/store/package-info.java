/** The stores as the APIs see them: where they are, how to call them, what to make of their problems. */
@NullMarked
package marketplace.api.store;

import org.jspecify.annotations.NullMarked;
