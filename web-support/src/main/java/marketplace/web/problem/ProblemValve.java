package marketplace.web.problem;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import marketplace.web.header.SecurityHeaders;
import marketplace.web.trace.TraceFilter;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the server itself refuses, before any application code runs, with a problem and without its name. */
public final class ProblemValve extends ErrorReportValve {

    private final JsonMapper json;

    /** A valve that writes with this mapper. */
    public ProblemValve(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.add(request, response);
            byte[] body = json.writeValueAsBytes(problem(request, response.getStatus()));
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException gone) {
            // The client has gone: there is nobody left to answer.
            container.getLogger().debug("No reply could be written", gone);
        }
    }

    private static ProblemDetail problem(Request request, int status) {
        ProblemDetail body = StatusProblems.of(
                        HttpStatusCode.valueOf(status), "The server cannot make sense of the request.")
                .getBody();
        body.setStatus(status);
        body.setInstance(URI.create(UriUtils.encodePath(path(request), StandardCharsets.UTF_8)));
        body.setProperty("traceId", TraceFilter.traceIdOf(request));
        return body;
    }

    /** There is none where the request line itself makes no sense. */
    private static String path(Request request) {
        String path = request.getRequestURI();
        return path == null ? "/" : path;
    }
}
