package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What holds for every reply: it tells nothing of the server's inside, browsers neither keep nor frame it, a short one comes in
 * one piece, and an error is a problem (RFC 9457).
 */
final class EveryReply implements Filter {

    private static final Pattern INSIDE =
            Pattern.compile("(?i)tomcat|apache|springframework|hibernate|\\bat java\\.|exception|\\bselect .+ from\\b");

    /** The bytes that a server gathers before it sends any. */
    private static final int BUFFER = 8192;

    /** What each of these headers contains. */
    static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "frame-ancestors 'none'");

    private static final Map<Integer, String> HEADER_OF_STATUS = Map.of(
            401, "WWW-Authenticate",
            405, "Allow",
            429, "Retry-After",
            503, "Retry-After");

    private record Problem(String type, int status, String title, String detail, String instance, String traceId) {}

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expectations,
            FilterContext context) {
        Response reply = context.next(request, expectations);
        String call = request.getMethod() + " " + request.getURI();
        assertThat(reply.getHeaders().hasHeaderWithName("Server")).as(call).isFalse();
        assertThat(reply.getHeaders().hasHeaderWithName("X-Powered-By"))
                .as(call)
                .isFalse();
        HEADERS.forEach((header, content) ->
                assertThat(reply.getHeader(header)).as(header + " of " + call).contains(content));
        int length = reply.asByteArray().length;
        if (length > 0 && length < BUFFER) {
            assertThat(reply.getHeader("Content-Length")).as(call).isEqualTo(Integer.toString(length));
        }
        if (reply.getStatusCode() >= 400) {
            verifyProblem(call, reply);
        }
        return reply;
    }

    private static void verifyProblem(String call, Response reply) {
        assertThat(reply.getContentType()).as(call).startsWith("application/problem+json");
        assertThat(reply.asString()).as(call).doesNotContainPattern(INSIDE);
        Problem problem = Http.JSON.readValue(reply.asString(), Problem.class);
        assertThat(problem.type()).as(call).startsWith("urn:marketplace:problem:");
        assertThat(problem.status()).as(call).isEqualTo(reply.getStatusCode());
        assertThat(problem.title()).as(call).isNotBlank();
        assertThat(problem.detail()).as(call).isNotBlank();
        assertThat(problem.instance()).as(call).startsWith("/");
        assertThat(problem.traceId()).as(call).matches("[0-9a-f]{32}");
        String header = HEADER_OF_STATUS.get(reply.getStatusCode());
        if (header != null) {
            assertThat(reply.getHeader(header)).as(header + " of " + call).isNotBlank();
        }
    }
}
