package marketplace.contract.productdb;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What the ledgers prove about one moment.
 *
 * @param purchasesUnderWay purchases that have not ended yet; their units are reserved
 * @param refunds charges that were given back, since their approval came after the purchase was void
 * @param charged the sum of all charges, without those that were given back
 * @param violations one sentence for each thing that does not add up; empty if all does
 */
public record AuditReport(
        @Schema(example = "2026-01-01T12:00:00Z") Instant auditedAt,
        @Schema(example = "40") long items,
        @Schema(example = "12") long purchases,
        @Schema(example = "0") long purchasesUnderWay,
        @Schema(example = "12") long charges,
        @Schema(example = "0") long refunds,
        @Schema(example = "479.76") BigDecimal charged,

        @Schema(example = "[\"Item 3-1: 5 listed, but 3 for sale + 0 reserved + 1 sold\"]")
        List<String> violations) {}
