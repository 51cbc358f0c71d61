/** Load: the JMeter plan, run in this process, and what it saw. */
@NullMarked
package marketplace.perf.load;

import org.jspecify.annotations.NullMarked;
