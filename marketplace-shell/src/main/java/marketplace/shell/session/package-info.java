/** Sessions: at most one of each role. */
@NullMarked
package marketplace.shell.session;

import org.jspecify.annotations.NullMarked;
