package marketplace.contract.productdb;

import io.swagger.v3.oas.annotations.media.Schema;

/** Whether a purchase has begun under an idempotency key. */
public record KeyUse(@Schema(example = "false") boolean used) {}
