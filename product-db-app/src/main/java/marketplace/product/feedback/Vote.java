package marketplace.product.feedback;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import marketplace.contract.feedback.Thumb;

/** What one buyer thinks of one item. */
@Entity
class Vote {

    /** One vote per buyer and item. */
    @Embeddable
    record Id(long buyerId, long itemNumber) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private Thumb thumb;

    private boolean verified;

    private Instant votedAt;

    @SuppressWarnings("NullAway.Init") // filled in by Hibernate
    protected Vote() {}

    Vote(Id id, Thumb thumb, boolean verified, Instant now) {
        this.id = id;
        this.thumb = thumb;
        this.verified = verified;
        this.votedAt = now;
    }

    Id id() {
        return id;
    }

    Thumb thumb() {
        return thumb;
    }

    boolean isVerified() {
        return verified;
    }

    void verify() {
        verified = true;
    }
}
