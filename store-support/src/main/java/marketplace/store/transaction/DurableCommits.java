package marketplace.store.transaction;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
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

    /** So long after a failure there may be requests that still use the database that was closed. */
    private static final Duration AFTERMATH = Duration.ofMinutes(1);

    private final H2Checkpoint checkpoint;
    private final GroupFlush flush;
    private final Runnable dropConnections;
    private volatile boolean failing;
    private volatile long lastFailure = System.nanoTime() - AFTERMATH.toNanos();
    private volatile boolean relaxed;

    /** Of the transaction that this thread commits: how often the database had been closed before. */
    private final ThreadLocal<Long> closingsBefore;

    /**
     * Flushes this database.
     *
     * @param dropConnections has the pool drop all connections, as none is of use once H2 has closed the database
     */
    public DurableCommits(DataSourceProperties database, Runnable dropConnections) {
        this.dropConnections = dropConnections;
        this.checkpoint = new H2Checkpoint(database);
        this.closingsBefore = ThreadLocal.withInitial(checkpoint::closings);
        this.flush = new GroupFlush(this::force);
    }

    private void force() {
        try {
            checkpoint.write();
        } catch (DataAccessException failure) {
            noteFailure(NestedExceptionUtils.getMostSpecificCause(failure).toString());
            throw new DataAccessResourceFailureException("The database cannot be written", failure);
        }
        noteSuccess();
    }

    private void noteSuccess() {
        if (failing) {
            failing = false;
            log.info("The database can be written again");
        }
    }

    /** What was not on the disk is gone; who connects anew opens the database again. */
    private void noteFailure(String cause) {
        lastFailure = System.nanoTime();
        checkpoint.closeDatabase();
        dropConnections.run();
        if (!failing) {
            failing = true;
            log.error("The database cannot be written; until it can, nothing is acknowledged: {}", cause);
        }
    }

    /** Returns when all that is committed by now is on the disk. */
    public void await() {
        awaitDisk(checkpoint.closings());
    }

    /** Flushes relaxed commits soon. */
    @Scheduled(fixedDelayString = "PT0.25S")
    void flushWhatNobodyWaitsFor() {
        if (relaxed && !failing) {
            relaxed = false;
            flush.await();
        }
    }

    /** Sees to it, after a failure, that the database which was opened again is there for all. */
    @Scheduled(fixedDelayString = "PT0.25S")
    void expectOneDatabase() {
        if (System.nanoTime() - lastFailure < AFTERMATH.toNanos() && !failing && !checkpoint.isOpenToNewcomers()) {
            noteFailure("it is open, and lets nobody in");
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
    public void beforeCommit(TransactionExecution transaction) {
        closingsBefore.set(checkpoint.closings());
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        long before = closingsBefore.get();
        closingsBefore.remove();
        if (failure != null || transaction.isReadOnly()) {
            return;
        }
        if (RELAXED.isBound()) {
            relaxed = true;
        } else {
            awaitDisk(before);
        }
    }

    /** A flush vouches for nothing that was committed to a database which was closed before it. */
    private void awaitDisk(long closingsBefore) {
        flush.await();
        if (checkpoint.closings() != closingsBefore) {
            throw new DataAccessResourceFailureException("The database was closed before the commit was on the disk");
        }
    }

    @Override
    public void destroy() {
        checkpoint.closeConnection();
    }
}
