package marketplace.store.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import marketplace.store.testing.H2File;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionExecution;

class BrokenDatabaseTest {

    private static final TransactionExecution WRITE = new TransactionExecution() {};
    private static final int CONNECTIONS = 4;
    private static final int FEW = 3 * CONNECTIONS;
    private static final int WAIT_FOR_CONNECTION_MS = 500;

    private HikariDataSource pool;
    private JdbcTemplate jdbc;
    private DurableCommits commits;

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException {
        DataSourceProperties database = H2File.asTheStoresHaveIt(folder).properties();
        pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(WAIT_FOR_CONNECTION_MS);
        pool.setExceptionOverrideClassName(LostConnections.class.getName());
        jdbc = new JdbcTemplate(pool);
        commits = new DurableCommits(database, () -> pool.getHikariPoolMXBean().softEvictConnections());
        jdbc.execute("create table thing (id int)");
        commits.afterCommit(WRITE, null);
    }

    @AfterEach
    void close() {
        commits.destroy();
        pool.close();
    }

    @RepeatedTest(3)
    void isOpenedAgainWhenH2CouldNotGoOn() throws SQLException {
        breakAndReopen();

        assertThat(commits.canWrite()).isTrue();
        assertThat(jdbc.queryForObject("select count(*) from thing where id = 1", Integer.class))
                .isPositive();
    }

    @RepeatedTest(3)
    void vouchesForNothingThatWasCommittedBeforeAndWaitsForTheDiskOnlyAfterwards() throws Exception {
        commits.beforeCommit(WRITE);
        jdbc.execute("insert into thing values (7)");
        inAnotherThread(this::breakAndReopen);

        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> commits.afterCommit(WRITE, null));
        assertThat(jdbc.queryForObject("select count(*) from thing where id = 7", Integer.class))
                .isZero();
    }

    private static void inAnotherThread(Callable<Void> work) throws Exception {
        FutureTask<Void> task = new FutureTask<>(work);
        Thread.ofPlatform().start(task);
        task.get();
    }

    private Void breakAndReopen() throws SQLException {
        panic();
        assertThatExceptionOfType(DataAccessResourceFailureException.class)
                .isThrownBy(() -> commits.afterCommit(WRITE, null));
        int failures = 0;
        while (failures < FEW && !succeeds()) {
            commits.expectOneDatabase();
            failures++;
        }
        assertThat(failures).isLessThan(FEW);
        return null;
    }

    private boolean succeeds() {
        try {
            commits.beforeCommit(WRITE);
            jdbc.execute("insert into thing values (1)");
            commits.afterCommit(WRITE, null);
            return true;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    /** What H2 does when its file cannot be written. */
    private void panic() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            assertThatException()
                    .isThrownBy(() -> session.getDatabase()
                            .getStore()
                            .getMvStore()
                            .panic(new MVStoreException(3, "The file cannot be written")));
        }
    }
}
