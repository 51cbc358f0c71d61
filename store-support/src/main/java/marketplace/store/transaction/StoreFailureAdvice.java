package marketplace.store.transaction;

import java.sql.SQLNonTransientConnectionException;
import marketplace.web.problem.ProblemReply;
import marketplace.web.problem.Unavailable;
import org.h2.jdbc.JdbcSQLNonTransientException;
import org.h2.mvstore.MVStoreException;
import org.hibernate.exception.GenericJDBCException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A database that is busy, away or on a full disk is no internal error: the same request may succeed soon. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class StoreFailureAdvice {

    private static final Logger log = LoggerFactory.getLogger(StoreFailureAdvice.class);

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        SQLNonTransientConnectionException.class, // as a cause: H2 has closed the database
        MVStoreException.class, // as a cause: H2 could not write, and closes it now
        JdbcSQLNonTransientException.class, // as a cause: H2 fails in some way of its own, as when it is just closing
        GenericJDBCException.class, // as a cause: Hibernate knows no kind for it, as for a full disk of PostgreSQL
        org.hibernate.TransactionException
                .class // as a cause: the connection was lost before the end of the transaction
    })
    ResponseEntity<Object> defer(Throwable failure) {
        log.warn(
                "The database could not do it: {} ({})",
                failure.getMessage(),
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure)));
        return ProblemReply.of(new Unavailable("The store is busy; try again soon."));
    }
}
