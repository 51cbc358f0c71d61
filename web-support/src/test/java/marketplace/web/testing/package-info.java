/** What the tests of all apps share. */
@NullMarked
package marketplace.web.testing;

import org.jspecify.annotations.NullMarked;
