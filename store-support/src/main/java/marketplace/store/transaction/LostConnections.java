package marketplace.store.transaction;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Has the pool drop connections to a database that H2 has closed under them, as it does when it cannot go on: once all are
 * gone, the next connection opens the database again. None of these states is one that HikariCP knows to be fatal.
 */
public class LostConnections implements SQLExceptionOverride {

    /** General error, database closed, database closing: see H2's {@code ErrorCode}. */
    private static final Set<Integer> GONE = Set.of(50000, 90098, 90121);

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return GONE.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
