package marketplace.product.purchase;

import java.util.Map;
import java.util.Set;

/**
 * A buyer now owns what he bought; told within the transaction that records it.
 *
 * @param unitsBySeller how many units of each seller's, by the seller's id
 * @param itemNumbers which items
 */
public record PurchaseCompleted(long buyerId, Map<Long, Long> unitsBySeller, Set<Long> itemNumbers) {}
