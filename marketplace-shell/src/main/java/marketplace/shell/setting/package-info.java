/** What the user has set: where the APIs are, how results are shown, where the shell keeps its files. */
@NullMarked
package marketplace.shell.setting;

import org.jspecify.annotations.NullMarked;
