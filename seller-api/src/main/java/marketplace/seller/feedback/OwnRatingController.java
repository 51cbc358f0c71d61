package marketplace.seller.feedback;

import marketplace.api.session.CurrentUser;
import marketplace.contract.feedback.Rating;
import marketplace.contract.productdb.FeedbackStore;
import marketplace.contract.seller.OwnRatingApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OwnRatingController implements OwnRatingApi {

    private final FeedbackStore feedback;

    OwnRatingController(FeedbackStore feedback) {
        this.feedback = feedback;
    }

    @Override
    public Rating getOwnRating() {
        return feedback.getRating(CurrentUser.id());
    }
}
