/** Copies of the store for its operator. */
@NullMarked
package marketplace.store.backup;

import org.jspecify.annotations.NullMarked;
