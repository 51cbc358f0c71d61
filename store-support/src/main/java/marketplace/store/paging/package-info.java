/** Lists in pages that stay right while rows are added. */
@NullMarked
package marketplace.store.paging;

import org.jspecify.annotations.NullMarked;
