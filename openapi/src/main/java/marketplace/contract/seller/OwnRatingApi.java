package marketplace.contract.seller;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import marketplace.contract.feedback.Rating;
import org.springframework.http.MediaType;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The rating of the seller who is logged in. */
@Tag(name = "Rating", description = "What buyers think of your items.")
@HttpExchange(url = "/v1/sellers/me/rating", accept = MediaType.APPLICATION_JSON_VALUE)
public interface OwnRatingApi {

    /** Shows the seller's own rating. */
    @Operation(summary = "Show your rating (GetSellerRating)")
    @GetExchange
    Rating getOwnRating();
}
