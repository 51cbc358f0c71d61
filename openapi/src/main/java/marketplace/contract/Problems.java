package marketplace.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The particular problems of one call, beside those that every call may end in; the OpenAPI document lists them. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Problems {
    /** The problem types, in the order in which they are checked. */
    ProblemType[] value();
}
