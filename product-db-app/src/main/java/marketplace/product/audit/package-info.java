/** The proof, from the append-only ledgers, that stock, purchases and charges add up. */
@NullMarked
package marketplace.product.audit;

import org.jspecify.annotations.NullMarked;
