package marketplace.store.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import marketplace.store.testing.H2File;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionExecution;

class DurableCommitsTest {

    private static final TransactionExecution WRITE = new TransactionExecution() {};
    private static final int COMMITS = 40;

    /** H2 uses the space of old data again at once. */
    private H2File file;

    private Connection connection;
    private DurableCommits commits;

    @BeforeEach
    void open(@TempDir Path folder) throws SQLException {
        file = H2File.asTheStoresHaveIt(folder).keepingOldDataFor(0);
        connection = file.connect();
        execute("create table item (number int primary key, quantity int)");
        execute("insert into item select x, 1000 from system_range(1, 1000)");
        execute("create table movement (number int primary key)");
        commits = new DurableCommits(file.properties(), () -> {});
    }

    @AfterEach
    void close() throws SQLException {
        commits.destroy();
        connection.close();
    }

    @Test
    void whatIsAcknowledgedOutlivesTheProcess() throws Exception {
        for (int number = 1; number <= COMMITS; number++) {
            execute("update item set quantity = quantity - 1 where number = " + 37 * number % 1000);
            execute("insert into movement values (" + number + ")");
            commits.afterCommit(WRITE, null);
            assertThat(lastMovementIn(file.copy())).isEqualTo(number);
        }
    }

    private static int lastMovementIn(H2File database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("select max(number) from movement")) {
            last.next();
            return last.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
