package marketplace.shell.purchase;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** When something was, as the user's clock shows it. */
final class When {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private When() {}

    static String of(Instant time) {
        return MINUTE.format(time);
    }
}
