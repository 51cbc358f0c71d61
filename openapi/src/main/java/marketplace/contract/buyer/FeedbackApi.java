package marketplace.contract.buyer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import marketplace.contract.ProblemType;
import marketplace.contract.Problems;
import marketplace.contract.feedback.Feedback;
import marketplace.contract.feedback.Vote;
import marketplace.contract.item.ItemId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Votes of the buyer who is logged in. */
@Tag(name = "Feedback", description = "Say what you think of an item.")
@HttpExchange(url = "/v1/items/{itemId}/feedback", accept = MediaType.APPLICATION_JSON_VALUE)
public interface FeedbackApi {

    /** Votes on an item; a later vote replaces an earlier one. */
    @Operation(
            summary = "Vote on an item (ProvideFeedback)",
            description = "One vote per buyer and item, which a later one replaces.")
    @Problems({ProblemType.ITEM_NOT_FOUND, ProblemType.NOT_PURCHASED})
    @PutExchange(contentType = MediaType.APPLICATION_JSON_VALUE)
    Feedback provideFeedback(@PathVariable ItemId itemId, @RequestBody @Valid Vote vote);
}
