package marketplace.shell.purchase;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import marketplace.contract.Page;
import org.jspecify.annotations.Nullable;

/** What comes after a page, and when things were. */
final class More {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private More() {}

    /** The command that shows the next page; empty at the end. */
    static List<String> of(String command, @Nullable Integer limit, Page<?> page) {
        List<String> words = new ArrayList<>();
        if (page.nextCursor() != null) {
            words.addAll(List.of(command, "--cursor", page.nextCursor()));
            if (limit != null) {
                words.addAll(List.of("--limit", limit.toString()));
            }
        }
        return words;
    }

    static String hint(Page<?> page) {
        return page.nextCursor() == null ? "" : "There are more: more. ";
    }

    /** A time as the user's clock shows it. */
    static String when(Instant time) {
        return MINUTE.format(time);
    }
}
