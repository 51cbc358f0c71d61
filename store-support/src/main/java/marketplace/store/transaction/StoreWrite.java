package marketplace.store.transaction;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

/**
 * A transaction that changes the store. It is run again, as a whole, when it collides with another: on a deadlock or a lock
 * that takes too long, and when another was first to insert the same row, which the next run then finds.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional(StoreRead.MANAGER)
@Retryable(
        includes = {ConcurrencyFailureException.class, DataIntegrityViolationException.class},
        maxRetries = 6,
        delay = 5,
        jitter = 5,
        multiplier = 2,
        maxDelay = 100)
public @interface StoreWrite {}
