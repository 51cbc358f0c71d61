package marketplace.product.item;

import java.math.BigDecimal;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;

/**
 * What an item costs and how many can be had at this moment.
 *
 * @param available units
 */
public record Offer(ItemId itemId, long sellerId, String name, BigDecimal price, int available) {

    static Offer of(Item item) {
        return new Offer(item.itemId(), item.sellerId(), item.name(), item.price(), item.quantity());
    }

    /** The price of so many units. */
    public BigDecimal costOf(int units) {
        return price.multiply(BigDecimal.valueOf(units));
    }
}
