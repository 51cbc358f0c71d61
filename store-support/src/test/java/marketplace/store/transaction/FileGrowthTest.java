package marketplace.store.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionExecution;

class FileGrowthTest {

    private static final TransactionExecution WRITE = new TransactionExecution() {};
    private static final int COMMITS = 6_000;

    /** Each flush writes two blocks of 4 KiB at least: 48 MB in all if none is used again. */
    private static final long MOST = 24_000_000;

    @Test
    void aStoreThatIsWrittenOverAndOverStaysSmall(@TempDir Path folder) throws Exception {
        try (Load load = new Load(folder, Load.optionsOfTheStores())) {
            DurableCommits commits = new DurableCommits(load.database(), () -> {});
            assertThat(load.run(1, COMMITS, () -> commits.afterCommit(WRITE, null)))
                    .isLessThan(MOST);
            commits.destroy();
        }
    }
}
