package marketplace.product.feedback;

import marketplace.contract.feedback.Feedback;
import marketplace.contract.feedback.Rating;
import marketplace.contract.feedback.Vote;
import marketplace.contract.item.ItemId;
import marketplace.contract.productdb.FeedbackStore;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FeedbackController implements FeedbackStore {

    private final VoteCounter counter;
    private final RatingReader ratings;

    FeedbackController(VoteCounter counter, RatingReader ratings) {
        this.counter = counter;
        this.ratings = ratings;
    }

    @Override
    public Feedback provideFeedback(long buyerId, ItemId itemId, Vote vote) {
        return counter.vote(buyerId, itemId, vote.thumb());
    }

    @Override
    public Rating getRating(long sellerId) {
        return ratings.read(sellerId);
    }
}
