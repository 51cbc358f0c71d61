package marketplace.product;

import static marketplace.store.testing.ProblemAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import marketplace.contract.ProblemType;
import marketplace.contract.feedback.Feedback;
import marketplace.contract.feedback.Rating;
import marketplace.contract.feedback.Thumb;
import marketplace.contract.feedback.Vote;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.store.testing.Race;
import org.junit.jupiter.api.Test;

class FeedbackTest extends ProductStoreTest {

    @Test
    void aSellerWithoutFeedbackHasZeros() {
        assertThat(feedback.getRating(seller)).isEqualTo(new Rating(seller, 0, 0, 0, 0, 0));
    }

    @Test
    void aLaterVoteReplacesAnEarlierOne() {
        Item item = list(5, "1");
        assertThat(vote(item, Thumb.UP)).isEqualTo(new Feedback(item.itemId(), Thumb.UP, false));
        vote(item, Thumb.DOWN);

        assertThat(feedback.getRating(seller)).isEqualTo(new Rating(seller, 0, 1, 0, 0, 0));
        assertThat(items.getItem(item.itemId()).getBody().thumbsUp()).isZero();
        assertThat(items.getItem(item.itemId()).getBody().thumbsDown()).isEqualTo(1);
    }

    @Test
    void aPurchaseMakesEarlierAndLaterVotesVerified() {
        Item item = list(5, "1");
        vote(item, Thumb.UP);
        buy(buyer, item, 2);
        assertThat(feedback.getRating(seller)).isEqualTo(new Rating(seller, 1, 0, 1, 0, 2));

        assertThat(vote(item, Thumb.DOWN).verifiedPurchase()).isTrue();
        assertThat(feedback.getRating(seller)).isEqualTo(new Rating(seller, 0, 1, 0, 1, 2));
    }

    @Test
    void aVoteAndAPurchaseAtTheSameTimeLeaveTheVoteVerified() throws Exception {
        Item item = list(500, "1");
        for (int round = 0; round < 10; round++) {
            long user = newUser();
            put(user, item, 1);
            long id = begin(user, newWord()).purchaseId();
            List<Callable<?>> both = List.of(
                    () -> purchases.completePurchase(id),
                    () -> feedback.provideFeedback(user, item.itemId(), new Vote(Thumb.UP)));
            assertThat(Race.run(both)).allMatch(Race.Finish::ok);
        }

        assertThat(feedback.getRating(seller)).isEqualTo(new Rating(seller, 10, 0, 10, 0, 10));
    }

    @Test
    void votesAtTheSameTimeAllCount() throws Exception {
        Item item = list(5, "1");
        List<Callable<Object>> voters = Stream.generate(ProductStoreTest::newUser)
                .limit(16)
                .map(user -> (Callable<Object>) () -> feedback.provideFeedback(user, item.itemId(), new Vote(Thumb.UP)))
                .toList();

        assertThat(Race.run(voters)).allMatch(Race.Finish::ok);
        assertThat(feedback.getRating(seller).thumbsUp()).isEqualTo(16);
    }

    @Test
    void thereIsNoVoteOnAnItemThatIsNot() {
        assertThatProblem(() -> feedback.provideFeedback(buyer, new ItemId(3, 999_999), new Vote(Thumb.UP)))
                .isEqualTo(ProblemType.ITEM_NOT_FOUND);
    }

    private Feedback vote(Item item, Thumb thumb) {
        return feedback.provideFeedback(buyer, item.itemId(), new Vote(thumb));
    }
}
