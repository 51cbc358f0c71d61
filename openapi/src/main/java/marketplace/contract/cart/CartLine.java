package marketplace.contract.cart;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import marketplace.contract.item.ItemId;

/**
 * Some units of one item in a cart.
 *
 * @param available how many can be bought now; 0 for an item that has sold out
 */
public record CartLine(
        ItemId itemId,
        @Schema(example = "Red desk lamp") String name,
        @Schema(example = "2") int quantity,
        @Schema(example = "19.99") BigDecimal unitPrice,
        @Schema(example = "39.98") BigDecimal lineTotal,
        @Schema(example = "5") int available) {}
