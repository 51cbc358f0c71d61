package marketplace.contract.item;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/**
 * An item for sale.
 *
 * @param keywords trimmed, lower case, in the order given
 * @param quantity what can be bought now; units reserved by a purchase under way are not in it
 */
public record Item(
        ItemId itemId,
        @Schema(example = "1") long sellerId,
        @Schema(example = "Red desk lamp") String name,
        @Schema(example = "3") int category,
        @Schema(example = "[\"lamp\", \"red\"]") List<String> keywords,
        Condition condition,
        @Schema(example = "19.99") BigDecimal price,
        @Schema(example = "5") int quantity,
        @Schema(example = "4") int thumbsUp,
        @Schema(example = "1") int thumbsDown) {}
