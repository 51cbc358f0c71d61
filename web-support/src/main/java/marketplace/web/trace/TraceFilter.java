package marketplace.web.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a trace id, the caller's if it sent one, by which its traces in all logs and its problem replies are
 * found together. W3C Trace Context.
 */
public class TraceFilter extends OncePerRequestFilter {

    /** The header in which the trace id travels. */
    public static final String TRACEPARENT = "traceparent";

    /** Under this key the log context names the user who is logged in. */
    public static final String USER_ID = "userId";

    private static final String TRACE_ID = "traceId";
    private static final String CONTEXT = TraceFilter.class.getName();
    private static final Pattern FORM = Pattern.compile("00-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    /** The id of the request that this thread answers; empty outside a request. */
    public static String currentTraceId() {
        return Optional.ofNullable(MDC.get(TRACE_ID)).orElse("");
    }

    /** An id that no other trace has: 128 random bits in hexadecimal. */
    public static String newTraceId() {
        return randomHex(2);
    }

    /** The header value that hands the current trace on to another server. */
    public static String traceparent() {
        String trace = currentTraceId();
        return "00-" + (trace.isEmpty() ? newTraceId() : trace) + "-" + randomHex(1) + "-00";
    }

    /** What stands in the log lines of a request: its trace, and the user if one was found; made now if it has none yet. */
    @SuppressWarnings("unchecked") // nobody else sets it
    public static Map<String, String> contextOf(ServletRequest request) {
        if (request.getAttribute(CONTEXT) == null) {
            request.setAttribute(CONTEXT, Map.of(TRACE_ID, newTraceId()));
        }
        return (Map<String, String>) request.getAttribute(CONTEXT);
    }

    /** The trace id of a request, wherever it is asked for. */
    public static String traceIdOf(ServletRequest request) {
        return contextOf(request).getOrDefault(TRACE_ID, "");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sentTraceId(request).ifPresent(trace -> request.setAttribute(CONTEXT, Map.of(TRACE_ID, trace)));
        MDC.setContextMap(contextOf(request));
        try {
            chain.doFilter(request, response);
        } finally {
            request.setAttribute(CONTEXT, Map.copyOf(MDC.getCopyOfContextMap()));
            MDC.clear();
        }
    }

    /** An error is answered within the same trace. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static Optional<String> sentTraceId(HttpServletRequest request) {
        return request.getAttribute(CONTEXT) != null
                ? Optional.empty()
                : Optional.ofNullable(request.getHeader(TRACEPARENT))
                        .map(FORM::matcher)
                        .filter(Matcher::matches)
                        .map(parent -> parent.group(1));
    }

    private static String randomHex(int longs) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < longs; i++) {
            hex.append(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
        }
        return hex.toString();
    }
}
