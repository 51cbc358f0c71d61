/** What the calls of some runs say: percentiles, means and how sure they are. */
@NullMarked
package marketplace.perf.figures;

import org.jspecify.annotations.NullMarked;
