package marketplace.store.transaction;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/** A transaction that only looks. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Transactional(transactionManager = StoreRead.MANAGER, readOnly = true)
public @interface StoreRead {

    /** The only one there is; without a name Spring would look for one at each call. */
    String MANAGER = "transactionManager";
}
