package marketplace.web.problem;

import java.time.Duration;
import marketplace.contract.ProblemType;

/** Something that the reply depends on cannot be reached; trying again soon makes sense. */
public final class Unavailable extends Problem {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /**
     * Something cannot be reached.
     *
     * @param detail one sentence that names it
     */
    public Unavailable(String detail) {
        super(ProblemType.UNAVAILABLE, detail);
        retryAfter(PAUSE);
    }
}
