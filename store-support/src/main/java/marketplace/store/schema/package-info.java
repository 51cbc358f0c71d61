/** How a store's tables come to be. */
@NullMarked
package marketplace.store.schema;

import org.jspecify.annotations.NullMarked;
