package marketplace.contract.item;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/**
 * An {@link Item} that was found, and why.
 *
 * @param matchedKeywords which of the keywords asked for it has, in the order in which they were asked for
 */
public record SearchHit(
        ItemId itemId,
        @Schema(example = "1") long sellerId,
        @Schema(example = "Red desk lamp") String name,
        @Schema(example = "3") int category,
        @Schema(example = "[\"lamp\", \"red\"]") List<String> keywords,
        Condition condition,
        @Schema(example = "19.99") BigDecimal price,
        @Schema(example = "5") int quantity,
        @Schema(example = "4") int thumbsUp,
        @Schema(example = "1") int thumbsDown,
        @Schema(example = "[\"lamp\"]") List<String> matchedKeywords) {

    /** The hit that an item is for those keywords. */
    public static SearchHit of(Item item, List<String> matchedKeywords) {
        return new SearchHit(
                item.itemId(),
                item.sellerId(),
                item.name(),
                item.category(),
                item.keywords(),
                item.condition(),
                item.price(),
                item.quantity(),
                item.thumbsUp(),
                item.thumbsDown(),
                matchedKeywords);
    }
}
