package marketplace.web.shutdown;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.http.HttpHeaders;

/**
 * Comes before the graceful shutdown: new connections are refused, and a request on one that is open is answered as ever, with
 * the word that the connection closes ({@code Connection: close}, RFC 9112). The graceful shutdown alone would answer it 503.
 * Returns when no request has come for {@link #QUIET}, and after {@link #LONGEST} in any case.
 */
public final class Drain implements ApplicationListener<ContextClosedEvent> {

    private static final Duration QUIET = Duration.ofMillis(400);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 50;

    private final List<Connector> connectors = new CopyOnWriteArrayList<>();
    private volatile boolean draining;
    private volatile long lastRequest;

    /** Has this connector refuse connections from the beginning of the shutdown on. */
    public void watch(Connector connector) {
        connectors.add(connector);
    }

    /** Stands before all requests. */
    public Valve valve() {
        return new FarewellValve();
    }

    /** Before anything else is stopped; a context that is only paused, as between two tests, is not closed. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        lastRequest = System.nanoTime();
        draining = true;
        connectors.forEach(connector -> connector.getProtocolHandler().closeServerSocketGraceful());
        awaitQuiet();
    }

    private void awaitQuiet() {
        long begin = System.nanoTime();
        try {
            while (isBefore(lastRequest, QUIET) && isBefore(begin, LONGEST)) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isBefore(long since, Duration duration) {
        return System.nanoTime() - since < duration.toNanos();
    }

    private final class FarewellValve extends ValveBase {

        FarewellValve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (draining) {
                lastRequest = System.nanoTime();
                response.setHeader(HttpHeaders.CONNECTION, "close");
            }
            getNext().invoke(request, response);
        }
    }
}
