/** What product-db-app answers to the two public APIs. */
@NullMarked
package marketplace.contract.productdb;

import org.jspecify.annotations.NullMarked;
