/** The command line of the marketplace, for sellers and buyers. */
@NullMarked
package marketplace.shell;

import org.jspecify.annotations.NullMarked;
