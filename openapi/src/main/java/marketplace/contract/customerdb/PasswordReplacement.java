package marketplace.contract.customerdb;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import marketplace.contract.account.PasswordChange;

/**
 * A user's wish for another password.
 *
 * @param source the network address that it came from, for throttling
 * @param sessionId the id of the session that it was made in, which goes on; all others of the user end
 */
public record PasswordReplacement(
        @NotNull @Valid PasswordChange change,
        @Schema(example = "192.0.2.7") @NotNull String source,
        @NotNull String sessionId) {}
