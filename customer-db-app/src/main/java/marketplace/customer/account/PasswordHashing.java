package marketplace.customer.account;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import marketplace.web.problem.Unavailable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (RFC 9106) and the parameters that OWASP's Password Storage Cheat Sheet gives: 19 MiB, two
 * passes, one lane. Each hash names its algorithm, so that a stronger one can take over. As each costs some 50 ms of a core,
 * no more run at once than there are cores; the others wait their turn, and the rest of the store goes on.
 */
@Component
class PasswordHashing {

    private static final String ALGORITHM = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            ALGORITHM, Map.of(ALGORITHM, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Duration patience;
    private final String hashOfNobody;

    PasswordHashing(PasswordProperties properties) {
        this.patience = properties.patience();
        this.hashOfNobody = encoder.encode("the password of nobody");
    }

    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    /** Takes as long as a check against an account's hash, so that time does not tell which usernames exist. */
    void matchNobody(String password) {
        matches(password, hashOfNobody);
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        takeTurn();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("Too many passwords are being checked at once; try again soon.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The store is stopping; try again soon.");
        }
    }
}
