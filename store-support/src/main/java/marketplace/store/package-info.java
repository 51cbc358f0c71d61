/** What the two stores share, switched on by being on the class path. */
@NullMarked
package marketplace.store;

import org.jspecify.annotations.NullMarked;
