package marketplace.web.problem;

import marketplace.contract.ProblemType;
import org.springframework.http.HttpStatusCode;

/** Puts a failure that is known by its status alone into words. */
final class StatusProblems {

    private StatusProblems() {}

    /** The general problem that goes with a status. */
    static Problem of(HttpStatusCode status, String detail) {
        return switch (status.value()) {
            case 404 -> new Problem(ProblemType.NOT_FOUND, "There is nothing here.");
            case 405 -> new Problem(ProblemType.METHOD_NOT_ALLOWED, detail);
            case 406 -> new Problem(ProblemType.NOT_ACCEPTABLE, "Only application/json can be had here.");
            case 413 -> new Problem(ProblemType.BODY_TOO_LARGE, detail);
            case 415 -> new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
            case 501, 505 ->
                new Problem(ProblemType.INVALID_REQUEST, detail); // of HTTP itself: the client speaks it wrongly
            case 503 -> new Unavailable(detail);
            default -> status.is4xxClientError() ? new Problem(ProblemType.INVALID_REQUEST, detail) : ourFault();
        };
    }

    static Problem ourFault() {
        return new Problem(ProblemType.INTERNAL_ERROR, "This is our fault, and has been logged.");
    }
}
