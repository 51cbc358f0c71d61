package marketplace.web.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the stores and the APIs have in common, and nobody else knows. There is no default.
 *
 * @param storeSecret at least 32 characters that a bearer token may have (RFC 6750), the same for all four apps
 */
@Validated
@ConfigurationProperties("marketplace")
public record StoreSecret(
        @NotNull(message = "is required: the secret that the APIs and the stores share, of at least 32 characters") @Pattern(
                regexp = "[A-Za-z0-9._~+/-]{32,}=*",
                message = "must have at least 32 characters, of letters, digits and ._~+/-")
        String storeSecret) {

    /** Whether this is the secret; takes the same time for every wrong one. */
    public boolean is(String candidate) {
        return MessageDigest.isEqual(
                storeSecret.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }

    /** A keyed hash of its own for this purpose. */
    public KeyedHash keyedHash(String purpose) {
        return new KeyedHash(KeyedHash.of(storeSecret.getBytes(StandardCharsets.UTF_8), purpose));
    }

    /** Leaves the secret out, so that it never reaches a log. */
    @Override
    public String toString() {
        return "StoreSecret[]";
    }
}
