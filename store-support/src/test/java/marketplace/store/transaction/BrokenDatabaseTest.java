package marketplace.store.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import marketplace.store.testing.H2File;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStoreException;
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

    @RepeatedTest(3)
    void isOpenedAgainWhenH2CouldNotGoOn(@TempDir Path folder) throws SQLException {
        DataSourceProperties database = H2File.asTheStoresHaveIt(folder).properties();
        try (HikariDataSource pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build()) {
            pool.setMaximumPoolSize(CONNECTIONS);
            pool.setConnectionTimeout(WAIT_FOR_CONNECTION_MS);
            pool.setExceptionOverrideClassName(LostConnections.class.getName());
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            DurableCommits commits = new DurableCommits(
                    database, () -> pool.getHikariPoolMXBean().softEvictConnections());
            jdbc.execute("create table thing (id int)");
            commits.afterCommit(WRITE, null);

            panic(pool);
            assertThatExceptionOfType(DataAccessResourceFailureException.class)
                    .isThrownBy(() -> commits.afterCommit(WRITE, null));

            int failures = 0;
            while (failures < FEW && !succeeds(jdbc, commits)) {
                commits.expectOneDatabase();
                failures++;
            }
            assertThat(failures).isLessThan(FEW);
            assertThat(commits.canWrite()).isTrue();
            assertThat(jdbc.queryForObject("select count(*) from thing", Integer.class))
                    .isPositive();
            commits.destroy();
        }
    }

    private static boolean succeeds(JdbcTemplate jdbc, DurableCommits commits) {
        try {
            jdbc.execute("insert into thing values (1)");
            commits.afterCommit(WRITE, null);
            return true;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    /** What H2 does when its file cannot be written. */
    private static void panic(HikariDataSource pool) throws SQLException {
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
