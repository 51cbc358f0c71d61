package marketplace.perf;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Tells whoever waits what is under way. */
final class Progress {

    private Progress() {}

    static void say(String what) {
        System.out.printf("%s  %s%n", LocalTime.now().truncatedTo(ChronoUnit.SECONDS), what);
    }
}
