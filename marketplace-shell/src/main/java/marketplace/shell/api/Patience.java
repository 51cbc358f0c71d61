package marketplace.shell.api;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import marketplace.contract.ProblemType;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import marketplace.shell.outcome.LoginNeeded;
import marketplace.shell.screen.Screen;
import org.springframework.stereotype.Component;

/** Asks again for the same change while its outcome is unknown, where a key lets it be done once; else says so. */
@Component
public class Patience {

    private static final int ATTEMPTS = 12;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Screen screen;

    Patience(Screen screen) {
        this.screen = screen;
    }

    /** An attempt at a change. */
    public interface Attempt<T> {

        /**
         * Asks for it.
         *
         * @param key the same at each attempt, and at no other change
         */
        T make(String key);
    }

    /**
     * The answer to a change.
     *
     * @param doubt what to say if none comes
     */
    public <T> T untilAnswered(String doubt, Attempt<T> attempt) {
        String key = UUID.randomUUID().toString();
        for (int number = 1; ; number++) {
            try {
                return attempt.make(key);
            } catch (Unreachable lost) {
                if (number == 1 && lost.isUnsent()) {
                    throw lost;
                }
                waitAfter(number, lost, doubt);
            } catch (Interrupted givenUp) {
                throw inDoubt(doubt, givenUp);
            } catch (LoginNeeded ended) {
                // Whoever logs in runs the command anew, under another key: not where it may be done already.
                throw number == 1 ? ended : inDoubt(doubt, ended);
            } catch (ApiProblem problem) {
                if (!leavesItOpen(problem)) {
                    throw problem;
                }
                waitAfter(number, problem, doubt);
            }
        }
    }

    /**
     * The answer to a change that has no key, and so is asked for once.
     *
     * @param doubt what to say if none comes
     */
    public static <T> T once(String doubt, Supplier<T> change) {
        try {
            return change.get();
        } catch (Unreachable lost) {
            throw lost.isUnsent() ? lost : inDoubt(doubt, lost);
        } catch (Interrupted givenUp) {
            throw inDoubt(doubt, givenUp);
        } catch (ApiProblem problem) {
            throw leavesItOpen(problem) ? inDoubt(doubt, problem) : problem;
        }
    }

    /** Whether the outcome is not known: what fails with a problem of no known type is a gateway before the API. */
    private static boolean leavesItOpen(ApiProblem problem) {
        return problem.type().isEmpty() && problem.status() >= 500
                || problem.is(ProblemType.PAYMENT_UNAVAILABLE)
                || problem.is(ProblemType.UNAVAILABLE)
                || problem.is(ProblemType.REQUEST_IN_FLIGHT);
    }

    private void waitAfter(int attempt, RuntimeException reason, String doubt) {
        if (attempt == ATTEMPTS) {
            throw inDoubt(doubt, reason);
        }
        screen.tell("No answer yet; asking again with the same key (%d of %d) ...".formatted(attempt, ATTEMPTS - 1));
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw inDoubt(doubt, reason);
        }
    }

    private static CommandFailure inDoubt(String doubt, RuntimeException reason) {
        CommandFailure failure = new CommandFailure(ExitCode.UNREACHABLE, doubt);
        failure.initCause(reason);
        return failure;
    }
}
