package marketplace.contract.purchase;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What a buyer has bought and paid; prices are those paid. */
public record Purchase(
        @Schema(example = "1") long purchaseId,
        @Schema(example = "2026-01-01T12:00:00Z") Instant purchasedAt,
        @Schema(example = "39.98") BigDecimal total,
        @Schema(example = "4242") String cardLastFour,
        List<PurchaseLine> lines) {

    /** The most lines that the purchases of a page have together, unless it is a single purchase that has more. */
    public static final int MAX_LINES_OF_A_PAGE = 1_000;
}
