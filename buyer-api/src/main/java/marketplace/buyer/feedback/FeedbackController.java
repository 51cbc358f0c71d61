package marketplace.buyer.feedback;

import marketplace.api.session.CurrentUser;
import marketplace.contract.buyer.FeedbackApi;
import marketplace.contract.feedback.Feedback;
import marketplace.contract.feedback.Vote;
import marketplace.contract.item.ItemId;
import marketplace.contract.productdb.FeedbackStore;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FeedbackController implements FeedbackApi {

    private final FeedbackStore feedback;

    FeedbackController(FeedbackStore feedback) {
        this.feedback = feedback;
    }

    @Override
    public Feedback provideFeedback(ItemId itemId, Vote vote) {
        return feedback.provideFeedback(CurrentUser.id(), itemId, vote);
    }
}
