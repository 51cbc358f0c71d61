/** What every contract speaks of: problems, pages, text. The contracts know nobody. */
@NullMarked
package marketplace.contract;

import org.jspecify.annotations.NullMarked;
