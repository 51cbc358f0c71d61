package marketplace.api.store;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import marketplace.contract.ProblemType;
import marketplace.web.problem.Problem;
import marketplace.web.problem.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/** Raises again, in an API, the problem that a store has answered with. */
class StoreProblems {

    /** What a store says of the API's own request, not of the client's; it would mislead the client. */
    private static final Set<ProblemType> OUR_OWN_FAULT =
            Set.of(ProblemType.METHOD_NOT_ALLOWED, ProblemType.NOT_ACCEPTABLE, ProblemType.UNSUPPORTED_MEDIA_TYPE);

    private static final Logger log = LoggerFactory.getLogger(StoreProblems.class);

    private final JsonMapper json;

    StoreProblems(JsonMapper json) {
        this.json = json;
    }

    void raise(HttpRequest request, ClientHttpResponse reply) throws IOException {
        HttpStatusCode status = reply.getStatusCode();
        Problem problem = problem(reply).orElseThrow(() -> unforeseen(request, status));
        throw problem.type() == ProblemType.UNAUTHENTICATED ? refused(request.getURI()) : problem;
    }

    /** What stands before a store, or in its place, speaks otherwise: if it fails, it is as if nobody had answered. */
    private static RuntimeException unforeseen(HttpRequest request, HttpStatusCode status) {
        if (status.is5xxServerError()) {
            log.error(
                    "What answers in a store's place at {} fails: {}",
                    request.getURI().getAuthority(),
                    status);
            return unusable();
        }
        return new IllegalStateException("A store answered %s %s with %s"
                .formatted(request.getMethod(), request.getURI().getPath(), status));
    }

    private static Unavailable refused(URI call) {
        log.error(
                "The store at {} refuses marketplace.store-secret: it must be the same for all apps",
                call.getAuthority());
        return unusable();
    }

    private static Unavailable unusable() {
        return new Unavailable("A part of the marketplace cannot be used at the moment; try again soon.");
    }

    private Optional<Problem> problem(ClientHttpResponse reply) throws IOException {
        if (reply.getStatusCode().value() == ProblemType.UNAVAILABLE.status()) {
            return Optional.of(new Unavailable("A part of the marketplace is busy; try again soon."));
        }
        ProblemDetail body = read(reply);
        return body == null
                ? Optional.empty()
                : ProblemType.of(String.valueOf(body.getType()))
                        .filter(type -> !OUR_OWN_FAULT.contains(type))
                        .map(type -> problem(type, body, reply.getHeaders()));
    }

    private @Nullable ProblemDetail read(ClientHttpResponse reply) throws IOException {
        try {
            return json.readValue(reply.getBody(), ProblemDetail.class);
        } catch (JacksonIOException cutOff) {
            throw new IOException("The store's problem did not arrive as a whole", cutOff);
        } catch (JacksonException notOurs) {
            return null;
        }
    }

    private static Problem problem(ProblemType type, ProblemDetail body, HttpHeaders headers) {
        Problem problem = new Problem(type, String.valueOf(body.getDetail()));
        Optional.ofNullable(body.getProperties()).ifPresent(facts -> facts.forEach(problem::with));
        Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .ifPresent(pause -> problem.getHeaders().set(HttpHeaders.RETRY_AFTER, pause));
        return problem;
    }
}
