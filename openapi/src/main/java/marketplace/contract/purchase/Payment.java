package marketplace.contract.purchase;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import marketplace.contract.UnicodeText;
import org.hibernate.validator.constraints.CodePointLength;
import org.hibernate.validator.constraints.LuhnCheck;

/**
 * A payment card, as its holder types it. It is passed on to the payment provider and kept nowhere.
 *
 * @param cardNumber 12 to 19 digits with a right check digit (Luhn, ISO/IEC 7812-1); spaces and hyphens between are dropped
 * @param expiry {@code MM/YY}; valid to the end of that month
 * @param securityCode 3 or 4 digits
 */
public record Payment(
        @Schema(example = "Bob Buyer")
        @NotNull @CodePointLength(min = 1, max = 64)
        @Pattern(regexp = UnicodeText.NOT_BLANK, message = "must not be blank") String cardholderName,

        @Schema(example = "4242 4242 4242 4242")
        @NotNull @Pattern(regexp = "^[0-9](?:[ -]*[0-9]){11,18}$", message = "must have 12 to 19 digits")
        @LuhnCheck(ignoreNonDigitCharacters = true, message = "must have a right check digit")
        String cardNumber,

        @Schema(example = "12/30")
        @NotNull @Pattern(regexp = "^(0[1-9]|1[0-2])/[0-9]{2}$", message = "must have the form MM/YY")
        String expiry,

        @Schema(example = "123") @NotNull @Pattern(regexp = "^[0-9]{3,4}$", message = "must have 3 or 4 digits") String securityCode) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uu", Locale.ROOT);

    /** The digits of the card number alone. */
    public String digits() {
        return cardNumber.replaceAll("[ -]", "");
    }

    /** The part of the card number that may be shown and kept. */
    public String lastFour() {
        String digits = digits();
        return digits.substring(digits.length() - 4);
    }

    /** Whether the card's last month, of the years 2000 to 2099, lies before that month. */
    public boolean expiredIn(YearMonth month) {
        return YearMonth.parse(expiry, MONTH).isBefore(month);
    }

    /** Says nothing of the card, so that it never reaches a log. */
    @Override
    public String toString() {
        return "Payment[]";
    }
}
