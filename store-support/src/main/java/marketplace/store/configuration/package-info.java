/** What a database that cannot be opened looks like to the operator. */
@NullMarked
package marketplace.store.configuration;

import org.jspecify.annotations.NullMarked;
