package marketplace.api.store;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Breaks off calls whose reply is not there as a whole in time: the client's own timeout is for each part of a reply, so a store
 * that sends a byte now and then would hold a call for ever. To break off one that has ended does nothing.
 */
final class Deadlines implements ExecChainHandler {

    /** A call is broken off so much later at most, for which there is no need to wake up at the deadline of each. */
    private static final long TOLERANCE = Duration.ofMillis(50).toNanos();

    /** Does not keep what has ended in memory until the deadline is over. */
    private record Deadline(long moment, WeakReference<Cancellable> call) {

        void breakOff() {
            Cancellable underWay = call.get();
            if (underWay != null) {
                underWay.cancel();
            }
        }
    }

    /** A reply that is being read, and so keeps its call in memory. */
    private static final class Reply extends HttpEntityWrapper {

        @SuppressWarnings("unused") // but held
        private final Cancellable call;

        Reply(HttpEntity entity, Cancellable call) {
            super(entity);
            this.call = call;
        }
    }

    private final long patience;

    /** All replies have as long, so the first of them is the first that is late. */
    private final Queue<Deadline> deadlines = new ConcurrentLinkedQueue<>();

    /** Replies have this long to arrive. */
    Deadlines(Duration patience) {
        this.patience = patience.toNanos();
        Thread.ofVirtual().name("deadlines").start(this::watch);
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Cancellable call = (Cancellable) scope.originalRequest;
        deadlines.add(new Deadline(System.nanoTime() + patience, new WeakReference<>(call)));
        ClassicHttpResponse reply = chain.proceed(request, scope);
        if (reply.getEntity() != null) {
            reply.setEntity(new Reply(reply.getEntity(), call));
        }
        return reply;
    }

    /** For so long then nothing will be late: what begins meanwhile has all its time before it. */
    private long breakOffWhatIsLate() {
        long now = System.nanoTime();
        Deadline first = deadlines.peek();
        while (first != null && first.moment() - now <= 0) {
            deadlines.remove();
            first.breakOff();
            first = deadlines.peek();
        }
        return first == null ? patience : first.moment() - now;
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(Math.max(TOLERANCE, breakOffWhatIsLate()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
