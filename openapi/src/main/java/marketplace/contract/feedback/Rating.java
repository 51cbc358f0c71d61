package marketplace.contract.feedback;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How a seller stands, over all the seller's items.
 *
 * @param thumbsUp all votes up, the verified ones among them
 * @param thumbsDown all votes down, the verified ones among them
 * @param itemsSold units
 */
public record Rating(
        @Schema(example = "1") long sellerId,
        @Schema(example = "4") long thumbsUp,
        @Schema(example = "1") long thumbsDown,
        @Schema(example = "3") long verifiedThumbsUp,
        @Schema(example = "0") long verifiedThumbsDown,
        @Schema(example = "12") long itemsSold) {

    /** Whether there is neither a vote nor a sale. */
    @JsonIgnore
    public boolean isBlank() {
        return thumbsUp == 0 && thumbsDown == 0 && itemsSold == 0;
    }
}
