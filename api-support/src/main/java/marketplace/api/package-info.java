/** What the two public APIs share, switched on by being on the class path. */
@NullMarked
package marketplace.api;

import org.jspecify.annotations.NullMarked;
