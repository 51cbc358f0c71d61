package marketplace.contract.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import marketplace.contract.UnicodeText;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * What it takes to open an account.
 *
 * @param username 1 to 32 characters without white space or control characters; unique within its role, without case
 * @param password 8 to 128 characters
 * @param name shown to others; 1 to 32 characters, not blank
 */
public record Registration(
        @Schema(example = "alice")
        @NotNull @CodePointLength(min = 1, max = 32)
        @Pattern(
                regexp = UnicodeText.NO_SPACE_NOR_CONTROL,
                message = "must be without white space and control characters")
        String username,

        @Schema(example = "correct horse battery", format = "password") @NotNull @CodePointLength(min = 8, max = 128)
        String password,

        @Schema(example = "Alice's Attic")
        @NotNull @CodePointLength(min = 1, max = 32)
        @Pattern(regexp = UnicodeText.NOT_BLANK, message = "must not be blank") String name) {

    /** Leaves the password out, so that it never reaches a log. */
    @Override
    public String toString() {
        return "Registration[username=" + username + ", name=" + name + "]";
    }
}
