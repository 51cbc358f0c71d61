package marketplace.api.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import marketplace.web.problem.Unavailable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Lets only so many calls to a store be under way at once, so that one that hangs holds no more of the API than that. Whoever
 * finds no place waits a little for one, in the order of arrival, and is then told to try again.
 */
final class Bulkhead implements ClientHttpRequestInterceptor {

    private final Semaphore places;
    private final Duration patience;

    Bulkhead(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution call)
            throws IOException {
        takePlace();
        Place place = new Place(places);
        boolean answered = false;
        try {
            Reply reply = new Reply(call.execute(request, body), place);
            answered = true;
            return reply;
        } finally {
            if (!answered) {
                place.leave();
            }
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Unavailable("A part of the marketplace is busy; try again soon.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("The server is being stopped; try again soon.");
        }
    }

    /** A place among the calls under way, left once however often a reply is closed. */
    private record Place(Semaphore places, AtomicBoolean left) {

        Place(Semaphore places) {
            this(places, new AtomicBoolean());
        }

        void leave() {
            if (left.compareAndSet(false, true)) {
                places.release();
            }
        }
    }

    /** A reply under way: the place is kept until it has been read. */
    private record Reply(ClientHttpResponse reply, Place place) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return reply.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return reply.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return reply.getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            return reply.getBody();
        }

        @Override
        public void close() {
            try {
                reply.close();
            } finally {
                place.leave();
            }
        }
    }
}
