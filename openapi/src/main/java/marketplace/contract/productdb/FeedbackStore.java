package marketplace.contract.productdb;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import marketplace.contract.feedback.Feedback;
import marketplace.contract.feedback.Rating;
import marketplace.contract.feedback.Vote;
import marketplace.contract.item.ItemId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Votes and the ratings that follow from them, as the store keeps them. */
@Tag(name = "Feedback")
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
public interface FeedbackStore {

    /** Votes on an item; a later vote replaces an earlier one. */
    @Operation(summary = "Vote on an item")
    @Problems({ProblemType.ITEM_NOT_FOUND, ProblemType.NOT_PURCHASED})
    @PutExchange(url = "/buyers/{buyerId}/items/{itemId}/feedback", contentType = MediaType.APPLICATION_JSON_VALUE)
    Feedback provideFeedback(@PathVariable long buyerId, @PathVariable ItemId itemId, @RequestBody @Valid Vote vote);

    /** How a seller stands; zeros for one of whom the store knows nothing. */
    @Operation(summary = "Show a seller's rating")
    @GetExchange("/sellers/{sellerId}/rating")
    Rating getRating(@PathVariable long sellerId);
}
