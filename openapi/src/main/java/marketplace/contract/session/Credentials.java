package marketplace.contract.session;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * Who wants to log in. No length is checked here: a name or password that cannot be one is simply wrong.
 */
public record Credentials(
        @Schema(example = "alice") @NotNull String username,

        @Schema(example = "correct horse battery", format = "password") @NotNull String password) {

    /** Leaves the password out, so that it never reaches a log. */
    @Override
    public String toString() {
        return "Credentials[username=" + username + "]";
    }
}
