package marketplace.product.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import marketplace.contract.feedback.Thumb;
import org.springframework.data.domain.Persistable;

/** The running sums behind a seller's rating, so that it costs one row to read, however much has been sold. */
@Entity
class SellerStanding implements Persistable<Long> {

    @Id
    private long sellerId;

    private long thumbsUp;

    private long thumbsDown;

    private long verifiedThumbsUp;

    private long verifiedThumbsDown;

    private long itemsSold;

    @Transient
    private boolean fresh;

    protected SellerStanding() {}

    SellerStanding(long sellerId) {
        this.sellerId = sellerId;
        this.fresh = true;
    }

    @Override
    public Long getId() {
        return sellerId;
    }

    /** The id is the seller's, so Spring Data cannot tell by it that a standing is new. */
    @Override
    public boolean isNew() {
        return fresh;
    }

    void countSold(long units) {
        itemsSold += units;
    }

    /** Counts votes, or takes them back if negative. */
    void count(Thumb thumb, boolean verified, int votes) {
        switch (thumb) {
            case UP -> thumbsUp += votes;
            case DOWN -> thumbsDown += votes;
        }
        if (verified) {
            verify(thumb, votes);
        }
    }

    /** Counts votes that were counted already as verified from now on. */
    void verify(Thumb thumb, int votes) {
        switch (thumb) {
            case UP -> verifiedThumbsUp += votes;
            case DOWN -> verifiedThumbsDown += votes;
        }
    }
}
