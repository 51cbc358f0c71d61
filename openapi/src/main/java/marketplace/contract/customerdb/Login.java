package marketplace.contract.customerdb;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import marketplace.contract.account.Role;
import marketplace.contract.session.Credentials;

/**
 * An attempt to log in.
 *
 * @param source the network address that it came from, for throttling
 */
public record Login(
        @NotNull Role role,
        @NotNull @Valid Credentials credentials,
        @Schema(example = "192.0.2.7") @NotNull String source) {}
