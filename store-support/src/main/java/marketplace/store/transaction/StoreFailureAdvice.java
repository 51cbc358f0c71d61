package marketplace.store.transaction;

import marketplace.web.problem.ProblemReply;
import marketplace.web.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A database that is busy or away is no internal error: the same request may succeed soon. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class StoreFailureAdvice {

    private static final Logger log = LoggerFactory.getLogger(StoreFailureAdvice.class);

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> defer(Exception failure) {
        log.warn("The database could not do it in time", failure);
        return ProblemReply.of(new Unavailable("The store is busy; try again soon."));
    }
}
