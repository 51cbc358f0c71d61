package marketplace.api.store;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
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

    /** Does not keep what has ended in memory until the deadline is over. */
    private record Deadline(long moment, WeakReference<Cancellable> call) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(moment - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }

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
    private final DelayQueue<Deadline> deadlines = new DelayQueue<>();

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

    private void watch() {
        try {
            while (true) {
                deadlines.take().breakOff();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
