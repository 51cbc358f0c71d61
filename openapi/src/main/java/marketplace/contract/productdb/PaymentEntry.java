package marketplace.contract.productdb;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** A decision to be entered into the books, and over which amount. */
public record PaymentEntry(
        @NotNull PaymentDecision decision,
        @Schema(example = "39.98") @NotNull BigDecimal amount) {}
