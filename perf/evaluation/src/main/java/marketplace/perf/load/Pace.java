package marketplace.perf.load;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.jmeter.engine.util.NoThreadClone;
import org.apache.jmeter.testelement.AbstractTestElement;
import org.apache.jmeter.timers.Timer;

/**
 * Makes calls at a fixed rate, whatever the replies take: each client has its own moments, evenly apart, those of all clients
 * interleaved. They begin at different places of their rounds, as the users of a marketplace do: if all made the same kind of
 * call at the same time, the dear ones would come as a crowd, whatever the rate. A client that is late makes up for it, and its
 * calls count from when they were to begin, so that a stall shows in all calls that it delays (Tene, "How not to measure
 * latency").
 */
public class Pace extends AbstractTestElement implements Timer, NoThreadClone {

    /** Calls of a buyer's round; a seller's is a part of it. */
    public static final int ROUND = 20;

    private final transient long origin = System.nanoTime();
    private final transient AtomicInteger clients = new AtomicInteger();
    private final transient ThreadLocal<Client> client;

    private static final class Client {
        private final long interval;
        private long next;
        private long scheduled;

        private Client(long first, long interval) {
            this.next = first;
            this.interval = interval;
        }
    }

    /** So many calls a second by so many clients. */
    Pace(double rate, int clientCount) {
        setName("Pace");
        long gap = Math.round(1e9 / rate);
        this.client = ThreadLocal.withInitial(() -> client(clients.getAndIncrement(), gap, gap * clientCount));
    }

    /** How long it takes until the last of so many clients has begun, in nanoseconds; they leave in the same order. */
    public static long coming(double rate, int clientCount) {
        return Math.round(ROUND * clientCount * 1e9 / rate);
    }

    /** Its first moment is one of those that it has by the common clock, whenever its thread came to be. */
    private Client client(int number, long gap, long interval) {
        long earliest = System.nanoTime() + number % ROUND * interval;
        long own = origin + number * gap;
        return new Client(own + Math.ceilDiv(earliest - own, interval) * interval, interval);
    }

    /** When this thread's present call was to begin. */
    long scheduled() {
        return client.get().scheduled;
    }

    @Override
    public long delay() {
        Client mine = client.get();
        mine.scheduled = mine.next;
        mine.next += mine.interval;
        for (long wait = mine.scheduled - System.nanoTime(); wait > 0; wait = mine.scheduled - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
        return 0;
    }
}
