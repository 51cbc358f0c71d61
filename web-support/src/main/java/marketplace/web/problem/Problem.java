package marketplace.web.problem;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import marketplace.contract.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A failure that the client is told of, as RFC 9457 lays out. Thrown in a store, it comes out of an API unchanged. */
public class Problem extends ErrorResponseException {

    private final ProblemType type;

    /**
     * A failure of this type.
     *
     * @param detail one sentence about this occurrence, fit for any client to read
     */
    public Problem(ProblemType type, String detail) {
        this(type, detail, null);
    }

    /** A failure of this type that comes of another. */
    protected Problem(ProblemType type, String detail, @Nullable Throwable cause) {
        super(HttpStatusCode.valueOf(type.status()), body(type, detail), cause);
        this.type = type;
    }

    private static ProblemDetail body(ProblemType type, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(type.status()), detail);
        body.setType(URI.create(type.urn()));
        body.setTitle(type.title());
        return body;
    }

    /** The body of one reply; several may tell of one problem, each with the path and the trace of its own request. */
    ProblemDetail bodyOfReply() {
        ProblemDetail body = body(type, String.valueOf(getBody().getDetail()));
        body.setInstance(getBody().getInstance());
        Optional.ofNullable(getBody().getProperties()).ifPresent(facts -> facts.forEach(body::setProperty));
        return body;
    }

    /** What kind of failure this is. */
    public ProblemType type() {
        return type;
    }

    /** Adds a fact that a program can read. */
    public Problem with(String name, Object fact) {
        getBody().setProperty(name, fact);
        return this;
    }

    /** Says when it makes sense to try again; rounded up to whole seconds. */
    public Problem retryAfter(Duration pause) {
        getHeaders()
                .set(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(pause.plusNanos(999_999_999).toSeconds()));
        return this;
    }
}
