package marketplace.store.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.transaction.TransactionExecution;

/** A copy of the database's file, taken while it is open, is what a killed process leaves behind. */
class DurableCommitsTest {

    private static final TransactionExecution WRITE = new TransactionExecution() {};
    private static final String USER = "somebody";

    /** As the stores have it, but for old data, of which H2 uses the space again at once. */
    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;RETENTION_TIME=0";

    private static final int COMMITS = 40;

    @TempDir
    private Path folder;

    private Connection connection;
    private DurableCommits commits;

    @BeforeEach
    void open() throws SQLException {
        connection = connect("store");
        execute("create table item (number int primary key, quantity int)");
        execute("insert into item select x, 1000 from system_range(1, 1000)");
        execute("create table movement (number int primary key)");
        DataSourceProperties database = new DataSourceProperties();
        database.setUrl(url("store"));
        database.setUsername(USER);
        database.setPassword("");
        commits = new DurableCommits(database, () -> {});
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
            copy();
            assertThat(lastMovementInTheCopy()).isEqualTo(number);
        }
    }

    /** H2's background thread may write at any time: a copy taken meanwhile is one that no moment ever saw. */
    private void copy() throws IOException {
        Path file = folder.resolve("store.mv.db");
        FileTime before;
        do {
            before = Files.getLastModifiedTime(file);
            Files.copy(file, folder.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        } while (!before.equals(Files.getLastModifiedTime(file)));
    }

    private int lastMovementInTheCopy() throws SQLException {
        try (Connection copy = connect("copy");
                Statement statement = copy.createStatement();
                ResultSet last = statement.executeQuery("select max(number) from movement")) {
            last.next();
            return last.getInt(1);
        }
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(url(name), USER, "");
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name) + OPTIONS;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
