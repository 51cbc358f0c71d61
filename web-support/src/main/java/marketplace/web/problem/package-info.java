/** Failures as RFC 9457 problems: raising them, answering with them, wherever they arise. */
@NullMarked
package marketplace.web.problem;

import org.jspecify.annotations.NullMarked;
