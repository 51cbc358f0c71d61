package marketplace.perf.load;

import org.jspecify.annotations.Nullable;

/**
 * One call of the plan.
 *
 * @param function the API function, as the plan names it
 * @param begun when it began, by {@link System#nanoTime()}; in a run at a fixed rate, when it was to begin
 * @param nanos how long its reply took, from then on
 * @param failure what was wrong with the reply; null if nothing was
 */
public record Call(
        String function, long begun, long nanos, @Nullable String failure) {

    /** Whether status and body were right. */
    public boolean isRight() {
        return failure == null;
    }

    /** Coming and going: slow on purpose, or not part of the work. */
    public boolean isFrame() {
        return isFrame(function);
    }

    /** Whether calls of this function are. */
    public static boolean isFrame(String function) {
        return switch (function) {
            case "CreateAccount", "Login", "Logout" -> true;
            default -> false;
        };
    }

    /** When its reply was there, by {@link System#nanoTime()}. */
    public long ended() {
        return begun + nanos;
    }
}
