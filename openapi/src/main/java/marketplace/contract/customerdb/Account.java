package marketplace.contract.customerdb;

import io.swagger.v3.oas.annotations.media.Schema;
import marketplace.contract.account.Role;

/** An account of either role. */
public record Account(
        @Schema(example = "1") long userId,
        Role role,
        @Schema(example = "alice") String username,
        @Schema(example = "Alice's Attic") String name) {}
