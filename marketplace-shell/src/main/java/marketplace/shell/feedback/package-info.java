/** Votes on items, and the ratings of sellers. */
@NullMarked
package marketplace.shell.feedback;

import org.jspecify.annotations.NullMarked;
