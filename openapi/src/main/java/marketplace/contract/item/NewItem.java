package marketplace.contract.item;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.List;
import marketplace.contract.UnicodeText;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * What a seller says of an item when listing it.
 *
 * @param keywords up to 5, each of 1 to 8 characters; as they were sent, but trimmed; none if left out
 * @param price 0.00 to 9999999.99
 * @param quantity 0 to 1000000 units
 */
public record NewItem(
        @Schema(example = "Red desk lamp")
        @NotNull @CodePointLength(min = 1, max = 32)
        @Pattern(regexp = UnicodeText.NOT_BLANK, message = "must not be blank") String name,

        @Schema(example = "3") @NotNull @Min(0) @Max(9999) Integer category,

        @Schema(
                example = "[\"lamp\", \"red\"]",
                description = "At most 5, each of 1 to 8 characters; "
                        + "trimmed, compared without case, duplicates dropped before they are counted",
                requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @FewKeywords
        List<@NotNull @CodePointLength(min = 1, max = 8) String> keywords,

        @NotNull Condition condition,

        @Schema(example = "19.99", description = "At most two decimals")
        @NotNull @DecimalMin("0.00") @DecimalMax("9999999.99") @Digits(integer = 7, fraction = 2) BigDecimal price,

        @Schema(example = "5") @NotNull @Min(0) @Max(NewItem.MAX_QUANTITY) Integer quantity) {

    /** The most units of one item that can be for sale. */
    public static final int MAX_QUANTITY = 1_000_000;

    /**
     * Keeps duplicates for validation, which names a wrong keyword by its place among those that were sent, and their case, as they
     * may be longer without it.
     */
    public NewItem {
        keywords = keywords == null ? List.of() : Keywords.trimmed(keywords);
    }

    /** Those that the item is to have: trimmed, in lower case, each once. */
    public List<String> normalisedKeywords() {
        return Keywords.normalised(keywords);
    }
}
