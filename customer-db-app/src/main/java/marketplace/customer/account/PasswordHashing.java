package marketplace.customer.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import marketplace.web.problem.Unavailable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (RFC 9106), by default with the parameters that OWASP's Password Storage Cheat Sheet gives:
 * 19 MiB, two passes, one lane. Each hash names its algorithm, so that a stronger one can take over. As each costs some 50 ms of a core,
 * no more run at once than there are cores, and than a third of the heap has room for; the others wait their turn, in a line no
 * longer than their patience. They run in threads of the operating system's, which lets the rest of the store go on: a virtual
 * thread would keep its carrier until the hash is done.
 */
@Component
class PasswordHashing implements AutoCloseable {

    private static final String ALGORITHM = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final int PART_OF_HEAP = 3;
    private static final ScopedValue<Boolean> HAS_TURN = ScopedValue.newInstance();
    private static final Duration USUAL_TIME = Duration.ofMillis(50);

    private final PasswordEncoder encoder;
    private final Semaphore turns;
    private final ExecutorService threads;
    private final Duration patience;
    private final long longestLine;
    private final Timer hashes;
    private final String hashOfNobody;

    PasswordHashing(PasswordProperties properties, MeterRegistry meters) {
        this.encoder = encoder(properties);
        this.patience = properties.patience();
        Runtime machine = Runtime.getRuntime();
        int lanes = lanes(machine.availableProcessors(), machine.maxMemory(), properties);
        this.turns = new Semaphore(lanes, true);
        this.threads = Executors.newFixedThreadPool(
                lanes, Thread.ofPlatform().daemon().name("password-", 1).factory());
        this.longestLine = Math.max(1, lanes * patience.dividedBy(USUAL_TIME));
        this.hashes = meters.timer("marketplace.password.hash");
        meters.gauge("marketplace.password.waiting", turns, Semaphore::getQueueLength);
        this.hashOfNobody = encoder.encode("the password of nobody");
    }

    /** How many hashes run at once, with so many processors and a heap of so many bytes. */
    static int lanes(int processors, long heap, PasswordProperties properties) {
        long room = heap / PART_OF_HEAP / properties.memory().toBytes();
        return Math.clamp(room, 1, processors);
    }

    private static PasswordEncoder encoder(PasswordProperties properties) {
        PasswordEncoder argon2 = new Argon2PasswordEncoder(
                SALT_BYTES, HASH_BYTES, PARALLELISM, properties.memoryInKib(), properties.passes());
        return new DelegatingPasswordEncoder(ALGORITHM, Map.of(ALGORITHM, argon2));
    }

    String hash(String password) {
        return inTurn(() -> inOwnThread(() -> encoder.encode(password)));
    }

    boolean matches(String password, String hash, PasswordWatch watch) {
        return inTurn(() -> {
            watch.before();
            boolean right = inOwnThread(() -> encoder.matches(password, hash));
            watch.after(right);
            return right;
        });
    }

    /** To check against where there is no account, so that time does not tell which usernames exist. */
    String hashOfNobody() {
        return hashOfNobody;
    }

    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inOwnThread(Supplier<T> hashing) {
        return CompletableFuture.supplyAsync(() -> hashes.record(hashing), threads)
                .join();
    }

    /** Work that hashes, perhaps more than once: it waits for its turn once. */
    <T> T inTurn(Supplier<T> work) {
        if (HAS_TURN.isBound()) {
            return work.get();
        }
        takeTurn();
        try {
            return ScopedValue.where(HAS_TURN, true).call(work::get);
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (turns.getQueueLength() >= longestLine
                    || !turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unavailable("Too many passwords are being checked at once; try again soon.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The store is stopping; try again soon.");
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
