package marketplace.contract.account;

import io.swagger.v3.oas.annotations.media.Schema;

/** A seller's account, as its owner sees it. */
public record Seller(
        @Schema(example = "1") long sellerId,
        @Schema(example = "alice") String username,
        @Schema(example = "Alice's Attic") String name) {}
