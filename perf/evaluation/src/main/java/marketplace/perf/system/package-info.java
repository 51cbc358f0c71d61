/** What is measured: the marketplace and the floor, as processes. */
@NullMarked
package marketplace.perf.system;

import org.jspecify.annotations.NullMarked;
