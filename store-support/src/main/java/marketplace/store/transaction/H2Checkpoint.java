package marketplace.store.transaction;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Forces an H2 database to disk, over a connection of its own: those of the pool may all be waiting for it. */
class H2Checkpoint {

    private static final Logger log = LoggerFactory.getLogger(H2Checkpoint.class);

    /**
     * A checkpoint that finds nothing to write does not wait for what H2's background thread is just writing, and succeeds on a
     * full disk, too. The sequence is there so that each checkpoint has something to write, behind all that was there before.
     */
    private static final String MAKE_SEQUENCE = "CREATE SEQUENCE IF NOT EXISTS CHECKPOINTS NO CACHE";

    private static final String SOMETHING_TO_WRITE = "CALL NEXT VALUE FOR CHECKPOINTS";

    /** More than can be taken of a sequence between two writes. */
    private static final int SKIPPED_NUMBERS = 1_000_000;

    private static final String SEQUENCES_OF_RANGES =
            "SELECT SEQUENCE_NAME, BASE_VALUE FROM INFORMATION_SCHEMA.SEQUENCES WHERE INCREMENT > 1";

    /** Half of H2's {@code WRITE_DELAY}: its background thread writes only if nobody has for so long. */
    private static final Duration SILENCE = Duration.ofMillis(250);

    private final DriverManagerDataSource newcomers;
    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;
    private final AtomicLong closings = new AtomicLong();
    private volatile long preparedAfter = -1;
    private volatile long lastWrite = System.nanoTime() - SILENCE.toNanos();

    H2Checkpoint(DataSourceProperties database) {
        String url = database.determineUrl();
        String user = requireNonNullElse(database.determineUsername(), "");
        String password = requireNonNullElse(database.determinePassword(), "");
        this.newcomers = new DriverManagerDataSource(url, user, password);
        this.connection = new SingleConnectionDataSource(url, user, password, true);
        this.jdbc = new JdbcTemplate(connection);
    }

    /**
     * Returns when all that is committed by now is on the disk. After a silence it does so twice: the background thread could have
     * come between, and taken the first one's something to write.
     */
    void write() {
        prepare();
        if (System.nanoTime() - lastWrite >= SILENCE.toNanos()) {
            writeOnce();
        }
        writeOnce();
    }

    /** Once for each time that the database is opened. */
    private void prepare() {
        long closed = closings.get();
        if (preparedAfter != closed) {
            jdbc.execute(MAKE_SEQUENCE);
            if (closed > 0) {
                skipNumbersHandedOut();
            }
            preparedAfter = closed;
        }
    }

    /**
     * Of a sequence that steps by more than one Hibernate takes a range and keeps it. When H2 falls back to what is on the disk, the
     * sequence does, too, and would give out such a range a second time.
     */
    private void skipNumbersHandedOut() {
        jdbc.query(
                        SEQUENCES_OF_RANGES,
                        (sequence, row) -> "ALTER SEQUENCE \"%s\" RESTART WITH %d"
                                .formatted(sequence.getString(1), sequence.getLong(2) + SKIPPED_NUMBERS))
                .forEach(jdbc::execute);
    }

    private void writeOnce() {
        long begin = System.nanoTime();
        jdbc.execute(SOMETHING_TO_WRITE);
        jdbc.execute("CHECKPOINT SYNC");
        lastWrite = begin;
    }

    /**
     * Whether who connects anew gets into this database. A session of one that H2 has closed can have it forget the one that was
     * opened since; that one has to be closed as well, as no other can be opened meanwhile.
     */
    boolean isOpenToNewcomers() {
        try {
            new JdbcTemplate(newcomers).execute("CALL 1");
            return true;
        } catch (DataAccessException refused) {
            log.debug("H2 refuses a new connection", refused);
            return false;
        }
    }

    /**
     * Closes the database for all who have it open: H2 itself closes the file when it cannot write, but not always the rest. It is
     * counted before anything can be written to a database that is opened anew.
     */
    void closeDatabase() {
        try {
            jdbc.execute("SHUTDOWN IMMEDIATELY");
        } catch (DataAccessException closedAlready) {
            log.debug("H2 has closed the database", closedAlready);
        }
        closings.incrementAndGet();
        connection.resetConnection();
    }

    /** How often the database was closed; what was committed before the last time, and not on the disk then, is gone. */
    long closings() {
        return closings.get();
    }

    void closeConnection() {
        connection.destroy();
    }
}
