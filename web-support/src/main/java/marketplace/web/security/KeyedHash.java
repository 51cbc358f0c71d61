package marketplace.web.security;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104): nobody without the key can make such a hash, or find a text from one by trying. */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    KeyedHash(byte[] key) {
        this.key = key;
    }

    /** The hash of a text, in base64url. */
    public String of(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(of(key, text));
    }

    static byte[] of(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException broken) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, broken);
        }
    }
}
