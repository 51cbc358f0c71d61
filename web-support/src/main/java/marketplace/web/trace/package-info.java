/** A trace id for every request, by which all that happened for it is found together. */
@NullMarked
package marketplace.web.trace;

import org.jspecify.annotations.NullMarked;
