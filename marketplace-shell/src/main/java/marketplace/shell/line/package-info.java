/** From a line to a command: words, options, help, suggestions, completion, scripts. */
@NullMarked
package marketplace.shell.line;

import org.jspecify.annotations.NullMarked;
