package marketplace.endtoend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The tests have a platform for themselves: they run last, one class at a time, beside those that need the shared one alone. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock("platform-of-its-own")
@Order(3)
@interface OnPlatformOfItsOwn {}
