package marketplace.perf;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Tells whoever waits what is under way. */
final class Progress {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Progress() {}

    static void say(String what) {
        System.out.printf("%s  %s%n", LocalTime.now().format(SECONDS), what);
    }
}
