package marketplace.shell.purchase;

import java.time.Duration;
import marketplace.contract.ProblemType;
import marketplace.shell.api.ApiProblem;
import marketplace.shell.api.Unreachable;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import marketplace.shell.screen.Screen;
import org.springframework.stereotype.Component;

/** Asks the same purchase again while its outcome is unknown: with the same key, it is bought once. */
@Component
class Patience {

    private static final int ATTEMPTS = 12;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Screen screen;

    Patience(Screen screen) {
        this.screen = screen;
    }

    /** An attempt to buy. */
    interface Attempt<T> {

        T make();
    }

    <T> T untilAnswered(Attempt<T> attempt) {
        for (int number = 1; ; number++) {
            try {
                return attempt.make();
            } catch (Unreachable lost) {
                waitAfter(number, lost);
            } catch (ApiProblem problem) {
                if (!leavesItOpen(problem)) {
                    throw problem;
                }
                waitAfter(number, problem);
            }
        }
    }

    private static boolean leavesItOpen(ApiProblem problem) {
        return problem.is(ProblemType.PAYMENT_UNAVAILABLE)
                || problem.is(ProblemType.UNAVAILABLE)
                || problem.is(ProblemType.REQUEST_IN_FLIGHT);
    }

    private void waitAfter(int attempt, RuntimeException reason) {
        if (attempt == ATTEMPTS) {
            CommandFailure failure = new CommandFailure(
                    ExitCode.UNREACHABLE,
                    "Whether this was bought is not known yet: purchases will say, and you pay only for what it lists");
            failure.initCause(reason);
            throw failure;
        }
        screen.tell("No answer yet; asking again with the same key (%d of %d) ...".formatted(attempt, ATTEMPTS - 1));
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
