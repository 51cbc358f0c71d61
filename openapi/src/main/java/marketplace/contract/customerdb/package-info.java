/** What customer-db-app answers to the two public APIs. */
@NullMarked
package marketplace.contract.customerdb;

import org.jspecify.annotations.NullMarked;
