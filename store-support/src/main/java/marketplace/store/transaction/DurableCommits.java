package marketplace.store.transaction;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Forces H2 to put each commit on disk before it is acknowledged; by itself it writes some time later, and a killed process
 * loses what it had acknowledged. Concurrent commits share one flush. PostgreSQL does all this by itself.
 */
public class DurableCommits implements TransactionExecutionListener, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DurableCommits.class);
    private static final ScopedValue<Boolean> RELAXED = ScopedValue.newInstance();

    /**
     * A checkpoint that finds nothing to write does not wait for what H2's background thread is just writing, and succeeds on a
     * full disk, too. The sequence is there so that each checkpoint has something to write, behind all that was there before.
     */
    private static final String MAKE_SEQUENCE = "CREATE SEQUENCE IF NOT EXISTS CHECKPOINTS NO CACHE";

    private static final String SOMETHING_TO_WRITE = "CALL NEXT VALUE FOR CHECKPOINTS";

    private final SingleConnectionDataSource connection;
    private final GroupFlush flush;
    private final Runnable dropConnections;
    private volatile boolean failing;
    private volatile boolean relaxed;
    private volatile boolean sequenceMade;

    /**
     * Flushes this database, over a connection of its own: those of the pool may all be waiting for the flush.
     *
     * @param dropConnections has the pool drop all connections, as none is of use once H2 has closed the database
     */
    public DurableCommits(DataSourceProperties database, Runnable dropConnections) {
        this.dropConnections = dropConnections;
        this.connection = new SingleConnectionDataSource(
                database.determineUrl(),
                requireNonNullElse(database.determineUsername(), ""),
                requireNonNullElse(database.determinePassword(), ""),
                true);
        JdbcTemplate jdbc = new JdbcTemplate(connection);
        this.flush = new GroupFlush(() -> force(jdbc));
    }

    private void force(JdbcTemplate jdbc) {
        try {
            if (!sequenceMade) {
                jdbc.execute(MAKE_SEQUENCE);
                sequenceMade = true;
            }
            jdbc.execute(SOMETHING_TO_WRITE);
            jdbc.execute("CHECKPOINT SYNC");
            noteSuccess();
        } catch (DataAccessException failure) {
            noteFailure(failure);
            throw new DataAccessResourceFailureException("The database cannot be written", failure);
        }
    }

    private void noteSuccess() {
        if (failing) {
            failing = false;
            log.info("The database can be written again");
        }
    }

    /** H2 closes the database for all who have it open, and what was not on the disk is gone; who connects anew opens it again. */
    private void noteFailure(DataAccessException failure) {
        connection.resetConnection();
        sequenceMade = false;
        dropConnections.run();
        if (!failing) {
            failing = true;
            log.error(
                    "The database cannot be written; until it can, nothing is acknowledged: {}",
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure)));
        }
    }

    /** Returns when all that is committed by now is on the disk. */
    public void await() {
        flush.await();
    }

    /** Flushes relaxed commits soon. */
    @Scheduled(fixedDelayString = "PT0.25S")
    void flushWhatNobodyWaitsFor() {
        if (relaxed && !failing) {
            relaxed = false;
            flush.await();
        }
    }

    /** Whether commits can be acknowledged; after a failure this tries it. */
    public boolean canWrite() {
        if (!failing) {
            return true;
        }
        try {
            flush.await();
            return true;
        } catch (DataAccessException still) {
            return false;
        }
    }

    /** Runs what may be forgotten when the process is killed within the next moment, and so need not wait for the disk. */
    public static void relaxed(Runnable work) {
        ScopedValue.where(RELAXED, true).run(work);
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null || transaction.isReadOnly()) {
            return;
        }
        if (RELAXED.isBound()) {
            relaxed = true;
        } else {
            flush.await();
        }
    }

    @Override
    public void destroy() {
        connection.destroy();
    }
}
