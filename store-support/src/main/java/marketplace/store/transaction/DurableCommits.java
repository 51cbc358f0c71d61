package marketplace.store.transaction;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Forces H2 to put each commit on disk before it is acknowledged; by itself it writes some time later, and a killed process
 * loses what it had acknowledged. Concurrent commits share one flush. PostgreSQL does all this by itself.
 */
public class DurableCommits implements TransactionExecutionListener, DisposableBean {

    private static final ScopedValue<Boolean> RELAXED = ScopedValue.newInstance();

    private final SingleConnectionDataSource connection;
    private final GroupFlush flush;

    /** Flushes this database, over a connection of its own: those of the pool may all be waiting for the flush. */
    public DurableCommits(DataSourceProperties database) {
        this.connection = new SingleConnectionDataSource(
                database.determineUrl(),
                requireNonNullElse(database.determineUsername(), ""),
                requireNonNullElse(database.determinePassword(), ""),
                true);
        JdbcTemplate jdbc = new JdbcTemplate(connection);
        this.flush = new GroupFlush(() -> force(jdbc));
    }

    /** After a failure H2 may have closed the database for all who had it open; who connects anew opens it again. */
    private void force(JdbcTemplate jdbc) {
        try {
            jdbc.execute("CHECKPOINT SYNC");
        } catch (DataAccessException failure) {
            connection.resetConnection();
            throw failure;
        }
    }

    /** Runs what may be forgotten when the process is killed within the next moment, and so need not wait for the disk. */
    public static void relaxed(Runnable work) {
        ScopedValue.where(RELAXED, true).run(work);
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && !transaction.isReadOnly() && !RELAXED.isBound()) {
            flush.await();
        }
    }

    @Override
    public void destroy() {
        connection.destroy();
    }
}
