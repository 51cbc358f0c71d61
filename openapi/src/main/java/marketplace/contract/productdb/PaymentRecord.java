package marketplace.contract.productdb;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What stands in the books.
 *
 * @param entered whether this very call entered it, rather than an earlier one
 */
public record PaymentRecord(
        PaymentDecision decision, @Schema(example = "true") boolean entered) {}
