package marketplace.shell.line;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What TAB offers for an argument or option that takes other values as well. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Offers {

    /** Where the offers come from. */
    Source value();

    /** What there is to offer. */
    enum Source {
        ITEMS_SHOWN,
        CART_LINES,
        FILES
    }
}
