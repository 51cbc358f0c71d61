package marketplace.shell.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money as people read it. */
public final class Money {

    private Money() {}

    /** With two decimals; the APIs know no more. */
    public static String of(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
