/** Transactions that are retried when they collide, and durable when they are acknowledged. */
@NullMarked
package marketplace.store.transaction;

import org.jspecify.annotations.NullMarked;
