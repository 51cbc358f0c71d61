package marketplace.contract.account;

import io.swagger.v3.oas.annotations.media.Schema;

/** A buyer's account, as its owner sees it. */
public record Buyer(
        @Schema(example = "2") long buyerId,
        @Schema(example = "bob") String username,
        @Schema(example = "Bob") String name) {}
