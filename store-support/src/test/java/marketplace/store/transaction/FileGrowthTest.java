package marketplace.store.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import marketplace.store.testing.H2File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionExecution;

class FileGrowthTest {

    private static final TransactionExecution WRITE = new TransactionExecution() {};

    /** Some times as long as old data is kept, so that most of what is written could be written over old data. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(4);

    @Test
    void aStoreThatIsWrittenOverAndOverStaysSmall(@TempDir Path folder) throws Exception {
        H2File file = H2File.asTheStoresHaveIt(folder);
        try (Load load = new Load(file)) {
            DurableCommits commits = new DurableCommits(file.properties(), () -> {});
            long end = System.nanoTime() + LONG_ENOUGH.toNanos();
            long largest = 0;
            while (System.nanoTime() < end) {
                largest = Math.max(largest, load.run(1, 50, () -> commits.afterCommit(WRITE, null)));
            }
            assertThat(largest).isLessThan(load.bytesWritten() / 2);
            commits.destroy();
        }
    }
}
