/** What the user sees and types: tables, JSON, notices, prompts, and what was last shown. */
@NullMarked
package marketplace.shell.screen;

import org.jspecify.annotations.NullMarked;
