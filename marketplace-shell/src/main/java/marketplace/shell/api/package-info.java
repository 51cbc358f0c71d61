/** The two public APIs as the shell sees them: their clients, the sessions with them, and their problems. */
@NullMarked
package marketplace.shell.api;

import org.jspecify.annotations.NullMarked;
