package marketplace.web.problem;

import marketplace.web.trace.TraceFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** How a problem looks on the wire. */
public final class ProblemReply {

    private ProblemReply() {}

    /** The reply that tells of this problem, with the trace id of the request that had it. */
    public static ResponseEntity<Object> of(Problem problem) {
        ProblemDetail body = problem.bodyOfReply();
        body.setProperty("traceId", TraceFilter.currentTraceId());
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(problem.getHeaders());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON); // whatever Accept says, even nonsense
        if (problem.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return new ResponseEntity<>(body, headers, problem.getStatusCode());
    }
}
