package marketplace.customer.account;

import static marketplace.store.testing.ProblemAssertions.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import marketplace.contract.ProblemType;
import marketplace.store.testing.Race;
import marketplace.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;

class PasswordHashingTest {

    private static final int LANES = Runtime.getRuntime().availableProcessors();
    private static final Duration TIME_FOR_FOUR = Duration.ofMillis(200);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, 2 iterations and 1 degree of parallelism. */
    @Test
    void hashesAsOwaspAdvisesUnlessToldOtherwise() {
        PasswordProperties untold = new Binder().bindOrCreate("marketplace.password", PasswordProperties.class);
        try (PasswordHashing passwords = new PasswordHashing(untold, meters)) {
            assertThat(passwords.hash("a password")).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        }
    }

    @Test
    void turnsAwayWhomItCannotServeWhileTheyAreWillingToWait() throws Exception {
        try (PasswordHashing passwords = hashing(TIME_FOR_FOUR)) {
            List<Race.Finish> finishes = Race.run(Collections.nCopies(50 * LANES, () -> passwords.hash("a password")));

            assertThat(finishes)
                    .allMatch(finish -> finish.ok() || finish.isProblem(ProblemType.UNAVAILABLE))
                    .anyMatch(Race.Finish::ok);
            assertThat(finishes.stream().filter(Race.Finish::ok).count())
                    .isEqualTo(meters.timer("marketplace.password.hash").count())
                    .isLessThan(50L * LANES);
        }
    }

    @Test
    void letsWhoHasATurnHashMoreThanOnce() {
        try (PasswordHashing passwords = hashing(Duration.ofMillis(1))) {
            assertThat(hashOfHash(passwords, LANES + 1)).startsWith("{argon2id}");
        }
    }

    private static String hashOfHash(PasswordHashing passwords, int depth) {
        return passwords.inTurn(() -> passwords.hash(depth == 0 ? "a password" : hashOfHash(passwords, depth - 1)));
    }

    @Test
    void hashesNoMoreAtOnceThanTheHeapHasRoomFor() {
        PasswordProperties usual = new PasswordProperties(Duration.ofSeconds(8), DataSize.ofMegabytes(19), 2);
        PasswordProperties large = new PasswordProperties(Duration.ofSeconds(8), DataSize.ofMegabytes(64), 2);
        assertThat(lanes(2, 176, usual)).isEqualTo(2);
        assertThat(lanes(16, 176, usual)).isEqualTo(3);
        assertThat(lanes(16, 4096, usual)).isEqualTo(16);
        assertThat(lanes(16, 176, large)).isOne();
    }

    private static int lanes(int processors, long heapInMegabytes, PasswordProperties properties) {
        return PasswordHashing.lanes(
                processors, DataSize.ofMegabytes(heapInMegabytes).toBytes(), properties);
    }

    @Test
    void saysWhenToComeAgain() throws Exception {
        try (PasswordHashing passwords = hashing(Duration.ofMillis(1))) {
            Problem refusal = problemOf(
                    () -> passwords.matches("a password", passwords.hashOfNobody(), waitingFor(passwords, LANES)));

            assertThat(refusal.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
        }
    }

    @Test
    void makesAHashAnewThatWasCheaperThanIsAskedForNow() {
        try (PasswordHashing cheap = hashing(DataSize.ofMegabytes(1), 1);
                PasswordHashing usual = hashing(Duration.ofSeconds(8))) {
            String hash = cheap.hash("a password");

            assertThat(cheap.isOutdated(hash)).isFalse();
            assertThat(usual.isOutdated(hash)).isTrue();
        }
    }

    private PasswordHashing hashing(Duration patience) {
        return new PasswordHashing(new PasswordProperties(patience, DataSize.ofMegabytes(19), 2), meters);
    }

    private PasswordHashing hashing(DataSize memory, int passes) {
        return new PasswordHashing(new PasswordProperties(Duration.ofSeconds(8), memory, passes), meters);
    }

    /** While its own turn lasts, others take the rest, and one more finds none. */
    private static PasswordWatch waitingFor(PasswordHashing passwords, int turns) {
        return new PasswordWatch() {

            @Override
            public void before() {
                PasswordWatch next = turns == 1 ? this : waitingFor(passwords, turns - 1);
                inAnotherThread(() -> passwords.matches("a password", passwords.hashOfNobody(), next));
            }

            @Override
            public void after(boolean right) {
                throw new AssertionError("Nobody's turn comes to its end");
            }
        };
    }

    private static void inAnotherThread(Runnable work) {
        try {
            CompletableFuture.runAsync(work, Thread::startVirtualThread).join();
        } catch (CompletionException failure) {
            throw (RuntimeException) failure.getCause();
        }
    }
}
