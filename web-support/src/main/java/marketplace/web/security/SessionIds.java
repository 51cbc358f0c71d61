package marketplace.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Turns the token of a session into the id under which the store knows it: SHA-256 in base64url. */
public final class SessionIds {

    private SessionIds() {}

    /** The session that this token opens. A token has 256 random bits, so neither salt nor slowness is needed. */
    public static String of(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every Java platform has SHA-256", broken);
        }
    }
}
