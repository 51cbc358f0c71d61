package marketplace.store.transaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import marketplace.store.testing.H2File;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.TransactionExecution;

/**
 * Measures ways to acknowledge commits on H2, for docs/decisions/0008; no part of the build. Run it with
 * {@code mvn test -pl store-support -am -Dtest=H2Benchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("benchmark")
class H2Benchmark {

    private static final TransactionExecution WRITE = new TransactionExecution() {};

    /** How a commit comes to the disk before it is acknowledged, if it does. */
    enum Way {
        H2_DEFAULT("", false),
        WRITE_DELAY_0("WRITE_DELAY=0", false),
        WRITE_DELAY_0_AND_OWN_FORCE("WRITE_DELAY=0", true) {
            @Override
            GroupFlush flush(H2File file) {
                return new GroupFlush(() -> forceFile(file.path()));
            }
        },
        GROUP_FLUSH_OLD_DATA_KEPT("RETENTION_TIME=45000", true),
        GROUP_FLUSH("RETENTION_TIME=1000", true);

        private final String options;
        private final boolean flushes;

        Way(String options, boolean flushes) {
            this.options = options;
            this.flushes = flushes;
        }

        Runnable acknowledgement(H2File file) {
            if (!flushes) {
                return () -> {};
            }
            GroupFlush own = flush(file);
            if (own != null) {
                return own::await;
            }
            DurableCommits commits = new DurableCommits(file.properties(), () -> {});
            return () -> commits.afterCommit(WRITE, null);
        }

        GroupFlush flush(H2File file) {
            return null;
        }
    }

    private static void forceFile(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Way.class)
    void commitsPerSecond(Way way) throws Exception {
        for (int writers : new int[] {1, 16, 64}) {
            measure(way, writers, 2_000 + 250 * writers, folder.resolve("with-" + writers));
        }
    }

    @ParameterizedTest
    @CsvSource({"GROUP_FLUSH_OLD_DATA_KEPT", "GROUP_FLUSH"})
    void growthOver200000Writes(Way way) throws Exception {
        measure(way, 16, 200_000, folder);
    }

    private static void measure(Way way, int writers, int commits, Path place) throws Exception {
        H2File file = new H2File(place, "store", way.options);
        try (Load load = new Load(file)) {
            Runnable acknowledgement = way.acknowledgement(file);
            Instant begin = Instant.now();
            long largest = load.run(writers, commits, acknowledgement);
            double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
            System.out.printf(
                    "%-28s %2d writers, %6d commits: %6.0f commits/s, file at most %6.1f MB, live %5.2f MB%n",
                    way, writers, commits, commits / seconds, largest / 1e6, load.compact() / 1e6);
        }
    }
}
