package marketplace.store.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionExecution;

class BrokenDatabaseTest {

    private static final TransactionExecution WRITE = new TransactionExecution() {};
    private static final int CONNECTIONS = 4;

    @Test
    void isOpenedAgainWhenH2CouldNotGoOn(@TempDir Path folder) throws SQLException {
        DataSourceProperties database = new DataSourceProperties();
        database.setUrl("jdbc:h2:file:" + folder.resolve("store"));
        database.setUsername("somebody");
        database.setPassword("");
        DurableCommits commits = new DurableCommits(database, () -> {});
        try (HikariDataSource pool = database.initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build()) {
            pool.setMaximumPoolSize(CONNECTIONS);
            pool.setExceptionOverrideClassName(LostConnections.class.getName());
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            jdbc.execute("create table thing (id int)");
            commits.afterCommit(WRITE, null);

            panic(pool);
            assertThatExceptionOfType(DataAccessResourceFailureException.class)
                    .isThrownBy(() -> commits.afterCommit(WRITE, null));
            assertThat(commits.canWrite()).isTrue();

            int failures = 0;
            while (failures <= CONNECTIONS && !succeeds(jdbc, commits)) {
                failures++;
            }
            assertThat(failures).isLessThanOrEqualTo(CONNECTIONS);
            assertThat(jdbc.queryForObject("select count(*) from thing", Integer.class))
                    .isPositive();
        } finally {
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
