/** Items for sale, for those who sell them and those who look for them. */
@NullMarked
package marketplace.shell.item;

import org.jspecify.annotations.NullMarked;
