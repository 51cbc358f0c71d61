package marketplace.web.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
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

    private static final String TRACE_ID = "traceId";
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

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(TRACE_ID, traceId(request));
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(TRACE_ID);
        }
    }

    /** An error is answered within the same trace. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String traceId(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(TRACEPARENT))
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(parent -> parent.group(1))
                .orElseGet(TraceFilter::newTraceId);
    }

    private static String randomHex(int longs) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < longs; i++) {
            hex.append(HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
        }
        return hex.toString();
    }
}
