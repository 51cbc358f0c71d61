/** What happens to every request before it is understood: a bound on its size. */
@NullMarked
package marketplace.web.request;

import org.jspecify.annotations.NullMarked;
