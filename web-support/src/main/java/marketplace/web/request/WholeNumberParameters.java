package marketplace.web.request;

import java.beans.PropertyEditorSupport;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads whole numbers in paths and queries as they are written. Spring by itself would also take {@code 0x1}, {@code #1}, {@code
 * 01}, {@code +1} and the digits of any script for 1, and does so where a converter of ours refuses them; hence editors.
 */
@ControllerAdvice
public class WholeNumberParameters {

    private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]*)");

    @InitBinder
    void read(WebDataBinder binder) {
        binder.registerCustomEditor(long.class, new LongEditor());
        binder.registerCustomEditor(Long.class, new LongEditor());
        binder.registerCustomEditor(int.class, new IntegerEditor());
        binder.registerCustomEditor(Integer.class, new IntegerEditor());
    }

    /** What lies beyond a range is as good as its end: more than there is of anything. */
    private static long clamped(String text, long least, long most) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a whole number");
        }
        return new BigInteger(text)
                .max(BigInteger.valueOf(least))
                .min(BigInteger.valueOf(most))
                .longValue();
    }

    private static final class LongEditor extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(clamped(text, Long.MIN_VALUE, Long.MAX_VALUE));
        }
    }

    private static final class IntegerEditor extends PropertyEditorSupport {

        /** One that is empty was left out, as forms send it. */
        @Override
        public void setAsText(String text) {
            setValue(text.isEmpty() ? null : (int) clamped(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
    }
}
