package marketplace.contract.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A session that has just begun.
 *
 * @param token opaque, 256 random bits in base64url; sent as {@code Authorization: Bearer <token>}
 * @param userId the seller's or buyer's id
 * @param expiresAt when the session ends if nothing more is asked
 */
public record Session(
        @Schema(example = "3q2-7wBkY0xv5tJx4Q0m0mHcV9lqzv3Vw1mFhJt2c8E")
        String token,

        @Schema(example = "1") long userId,
        @Schema(example = "2026-01-01T12:05:00Z") Instant expiresAt) {

    /** Leaves the token out, so that it never reaches a log. */
    @Override
    public String toString() {
        return "Session[userId=" + userId + ", expiresAt=" + expiresAt + "]";
    }
}
