package marketplace.product.item;

import java.math.BigDecimal;
import marketplace.contract.item.ItemId;

/**
 * What an item costs and how many can be had at this moment.
 *
 * @param available units
 */
public record Offer(ItemId itemId, long sellerId, String name, BigDecimal price, int available) {

    /** The price of so many units. */
    public BigDecimal costOf(int units) {
        return price.multiply(BigDecimal.valueOf(units));
    }
}
