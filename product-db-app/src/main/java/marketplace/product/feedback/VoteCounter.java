package marketplace.product.feedback;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import marketplace.contract.ProblemType;
import marketplace.contract.feedback.Feedback;
import marketplace.contract.feedback.Thumb;
import marketplace.contract.item.ItemId;
import marketplace.product.item.Offer;
import marketplace.product.item.Offers;
import marketplace.product.item.Stock;
import marketplace.product.purchase.PurchaseCompleted;
import marketplace.product.purchase.PurchaseHistory;
import marketplace.store.transaction.StoreWrite;
import marketplace.web.problem.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts votes and sales, for each item and for its seller. */
@Component
class VoteCounter {

    private final Votes votes;
    private final SellerStandings standings;
    private final Stock stock;
    private final PurchaseHistory purchases;
    private final FeedbackProperties properties;
    private final Clock clock;

    VoteCounter(
            Votes votes,
            SellerStandings standings,
            Stock stock,
            PurchaseHistory purchases,
            FeedbackProperties properties,
            Clock clock) {
        this.votes = votes;
        this.standings = standings;
        this.stock = stock;
        this.purchases = purchases;
        this.properties = properties;
        this.clock = clock;
    }

    /** Holds the item first: a purchase that is completed at the same time either is seen here, or sees this vote. */
    @StoreWrite
    Feedback vote(long buyerId, ItemId item, Thumb thumb) {
        Offer offer = stock.lockedOffer(item);
        boolean verified = purchases.hasBought(buyerId, item);
        if (properties.requirePurchase() && !verified) {
            throw new Problem(
                    ProblemType.NOT_PURCHASED, "Buy item " + item + " first: only its buyers may vote on it.");
        }
        Vote.Id id = new Vote.Id(buyerId, item.number());
        Optional<Vote> before = votes.findById(id);
        stock.countVote(item, before.map(Vote::thumb), thumb);
        SellerStanding standing = lock(offer.sellerId());
        before.ifPresent(vote -> standing.count(vote.thumb(), vote.isVerified(), -1));
        standing.count(thumb, verified, 1);
        votes.save(new Vote(id, thumb, verified, clock.instant()));
        return new Feedback(item, thumb, verified);
    }

    /** A purchase makes the buyer's earlier votes on what he bought verified. */
    @EventListener
    void count(PurchaseCompleted purchase) {
        new TreeMap<>(purchase.unitsBySeller())
                .forEach((sellerId, units) -> lock(sellerId).countSold(units));
        verify(votes.findUnverified(purchase.buyerId(), purchase.itemNumbers()));
    }

    private void verify(List<Vote> unverified) {
        Offers offers = stock.offers(
                unverified.stream().map(vote -> vote.id().itemNumber()).toList());
        for (Vote vote : unverified) {
            vote.verify();
            standing(offers.of(vote.id().itemNumber()).sellerId()).verify(vote.thumb(), 1);
        }
    }

    /** One that this transaction has locked. */
    private SellerStanding standing(long sellerId) {
        return standings.findById(sellerId).orElseThrow();
    }

    private SellerStanding lock(long sellerId) {
        return standings.lock(sellerId).orElseGet(() -> standings.saveAndFlush(new SellerStanding(sellerId)));
    }
}
