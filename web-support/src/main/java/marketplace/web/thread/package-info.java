/** The threads that requests run in. */
@NullMarked
package marketplace.web.thread;

import org.jspecify.annotations.NullMarked;
