package marketplace.contract.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.CodePointLength;

/**
 * A new password, and the proof that it is its owner who changes it. No length of the current one is checked: one that cannot be
 * a password is simply wrong.
 *
 * @param newPassword 8 to 128 characters
 */
public record PasswordChange(
        @Schema(example = "correct horse battery", format = "password") @NotNull String currentPassword,

        @Schema(example = "staple correct horse", format = "password") @NotNull @CodePointLength(min = 8, max = 128)
        String newPassword) {

    /** Leaves the passwords out, so that they never reach a log. */
    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
