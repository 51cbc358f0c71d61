package marketplace.web.problem;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
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

    /** As a reference, this is the beginning of an authority that is missing (RFC 3986, section 4.2). */
    public static final String NO_PATH = "//";

    private static final Pattern ENCODED_TWICE = Pattern.compile("%25(?=[0-9A-Fa-f]{2})");

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
        body.setInstance(instance(path(request)));
        body.setProperty("traceId", TraceFilter.traceIdOf(request));
        return body;
    }

    /** The path as it came, but for what is no part of any: it may be why the request was refused. */
    private static URI instance(String path) {
        return URI.create(ENCODED_TWICE
                .matcher(UriUtils.encodePath(path, StandardCharsets.UTF_8))
                .replaceAll("%"));
    }

    /** There is none where the request line itself makes no sense, or none that can be said. */
    private static String path(Request request) {
        String path = request.getRequestURI();
        return path == null || path.equals(NO_PATH) ? "/" : path;
    }
}
