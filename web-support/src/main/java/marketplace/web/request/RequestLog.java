package marketplace.web.request;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import marketplace.web.trace.TraceFilter;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Writes one line about each request, once its answer is sent: method, path, status and milliseconds, in the trace and with the
 * user of the request. Also about what the server itself refuses; not about probes of health.
 */
public final class RequestLog extends ValveBase implements AccessLog {

    private static final Logger log = LoggerFactory.getLogger("marketplace.request");
    private static final String PROBES = "/actuator/health";
    private static final double NANOS_OF_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double TENTHS = 10;

    /** A valve that holds up no request. */
    public RequestLog() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long nanos) {
        String path = Loggable.of(request.getRequestURI());
        if (path.startsWith(PROBES) || !log.isInfoEnabled()) {
            return;
        }
        MDC.setContextMap(TraceFilter.contextOf(request));
        try {
            write(Loggable.of(request.getMethod()), path, response.getStatus(), millis(nanos));
        } finally {
            MDC.clear();
        }
    }

    /** For people in the message, for machines in fields that a structured format shows. */
    static void write(String method, String path, int status, double millis) {
        log.atInfo()
                .addKeyValue("method", method)
                .addKeyValue("path", path)
                .addKeyValue("status", status)
                .addKeyValue("millis", millis)
                .log(message(method, path, status, millis, MDC.get(TraceFilter.USER_ID)));
    }

    private static String message(String method, String path, int status, double millis, @Nullable String user) {
        String message = "method=" + method + " path=" + path + " status=" + status + " millis=" + millis;
        return user == null ? message : message + " userId=" + user;
    }

    private static double millis(long nanos) {
        return Math.round(nanos / NANOS_OF_MILLI * TENTHS) / TENTHS;
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        // Where a request came from is not logged, so it does not matter which attributes tell it.
    }
}
