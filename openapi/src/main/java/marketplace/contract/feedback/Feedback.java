package marketplace.contract.feedback;

import io.swagger.v3.oas.annotations.media.Schema;
import marketplace.contract.item.ItemId;

/**
 * The vote of a buyer on an item, as it now counts.
 *
 * @param verifiedPurchase whether the buyer has bought the item
 */
public record Feedback(
        ItemId itemId,
        Thumb thumb,
        @Schema(example = "true") boolean verifiedPurchase) {}
