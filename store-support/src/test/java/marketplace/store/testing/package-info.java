/** What the tests of both stores share. */
@NullMarked
package marketplace.store.testing;

import org.jspecify.annotations.NullMarked;
