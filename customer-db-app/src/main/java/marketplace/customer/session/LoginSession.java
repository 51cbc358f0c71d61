package marketplace.customer.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import marketplace.contract.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A session. Its id is the hash of its token, so a leaked table opens no session. */
@Entity
class LoginSession implements Persistable<String> {

    @Id
    private String id;

    private long accountId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant createdAt;

    private Instant lastActiveAt;

    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway.Init") // filled in by Hibernate
    protected LoginSession() {}

    LoginSession(String id, long accountId, Role role, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.role = role;
        this.createdAt = now;
        this.lastActiveAt = now;
        this.fresh = true;
    }

    @Override
    public @Nullable String getId() {
        return id;
    }

    /** Ids are made here, so Spring Data cannot tell by them that a session is new. */
    @Override
    public boolean isNew() {
        return fresh;
    }

    boolean hasEnded(SessionProperties limits, Instant now) {
        return !now.isBefore(endIfActiveAt(limits, lastActiveAt));
    }

    /** Whether the last recorded activity is long enough ago that it makes a difference to record a new one. */
    boolean needsTouch(SessionProperties limits, Instant now) {
        return lastActiveAt.plus(limits.activityGrain()).isBefore(now);
    }

    /** The activity that is on record once it is found to be active now. */
    Instant activity(SessionProperties limits, Instant now) {
        return needsTouch(limits, now) ? now : lastActiveAt;
    }

    Instant lastActiveAt() {
        return lastActiveAt;
    }

    String id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    Role role() {
        return role;
    }

    /** When it ends if it was active at that moment and is not again. */
    Instant endIfActiveAt(SessionProperties limits, Instant lastActivity) {
        Instant idle = lastActivity.plus(limits.idleTimeout());
        Instant absolute = createdAt.plus(limits.absoluteTimeout());
        return idle.isBefore(absolute) ? idle : absolute;
    }
}
