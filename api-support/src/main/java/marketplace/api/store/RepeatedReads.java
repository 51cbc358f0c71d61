package marketplace.api.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.util.List;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.util.TimeValue;

/**
 * Asks once more, at once, when a connection breaks: the store may just have closed it. Only what changes nothing: a write that
 * was done already would be done twice, or be refused.
 */
final class RepeatedReads extends DefaultHttpRequestRetryStrategy {

    private static final List<Class<? extends IOException>> NOT_AFTER =
            List.of(InterruptedIOException.class, ConnectException.class);

    RepeatedReads() {
        super(1, TimeValue.ZERO_MILLISECONDS, NOT_AFTER, List.of());
    }

    @Override
    protected boolean handleAsIdempotent(HttpRequest request) {
        return Method.GET.isSame(request.getMethod());
    }
}
