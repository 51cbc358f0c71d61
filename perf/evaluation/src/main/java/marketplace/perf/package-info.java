/** The evaluation: which runs there are, in which order. */
@NullMarked
package marketplace.perf;

import org.jspecify.annotations.NullMarked;
