package marketplace.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import marketplace.web.problem.Problem;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Reads bodies before anything is made of them, so that no thread or connection further in waits for a client. */
public class BodyLimitFilter extends OncePerRequestFilter {

    /** The most bytes that a body may have. */
    public static final int MAX_BYTES = 64 * 1024;

    private final HandlerExceptionResolver problems;
    private final BodyReader bodies;

    /** A filter that answers through this resolver. */
    public BodyLimitFilter(HandlerExceptionResolver problems) {
        this(problems, new BodyReader());
    }

    BodyLimitFilter(HandlerExceptionResolver problems, BodyReader bodies) {
        this.problems = problems;
        this.bodies = bodies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = bodies.read(request);
        } catch (Problem refusal) {
            problems.resolveException(request, response, null, refusal);
            return;
        }
        try {
            chain.doFilter(body.length == 0 ? request : new BufferedRequest(request, body), response);
        } finally {
            bodies.release(body.length);
        }
    }
}
