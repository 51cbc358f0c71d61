package marketplace.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what comes by itself, by looking again and again. */
final class Await {

    private static final Duration PAUSE = Duration.ofMillis(50);

    /** No answer about a session is relied upon for longer. */
    private static final Duration LONGEST_LEASE = Duration.ofSeconds(1);

    private Await() {}

    /** Returns when no instance of an API relies any more on what the customer store has told it by now. */
    static void endOfLeases() {
        until(Instant.now().plus(LONGEST_LEASE));
    }

    /** Returns as soon as the condition holds; fails if it does not within that time. */
    static void within(Duration most, String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(most);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Not within " + most + ": " + what);
            }
            pause();
        }
    }

    /** Returns at that moment. */
    static void until(Instant due) {
        while (Instant.now().isBefore(due)) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("Interrupted while waiting", interrupted);
        }
    }
}
