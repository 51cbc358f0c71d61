package marketplace.contract.customerdb;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import marketplace.contract.account.Role;

/**
 * Whose session a token opens.
 *
 * @param sessionId which one of those asked for
 * @param expiresAt when the session ends if nothing more is asked
 * @param leaseMillis for so long from the moment of the question its holder may take the session to be active; often 0
 */
public record ActiveSession(
        @Schema(example = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU")
        String sessionId,

        @Schema(example = "1") long userId,
        Role role,
        @Schema(example = "2026-01-01T12:05:00Z") Instant expiresAt,
        @Schema(example = "1000") long leaseMillis) {}
