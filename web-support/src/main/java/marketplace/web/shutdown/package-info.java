/** Stopping without losing a request. */
@NullMarked
package marketplace.web.shutdown;

import org.jspecify.annotations.NullMarked;
