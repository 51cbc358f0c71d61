/** The headers that all answers have, whoever gives them. */
@NullMarked
package marketplace.web.header;

import org.jspecify.annotations.NullMarked;
