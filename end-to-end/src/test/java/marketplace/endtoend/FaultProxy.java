package marketplace.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Stands between an API and a store, passes calls on, and does to some what can happen to them on a network. */
final class FaultProxy {

    private static final int BACKLOG = 1000;

    private record Rule(Predicate<ProxiedCall> concerns, Fault fault) {}

    private final ServerSocket door;
    private final int store;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    /** A proxy on a free port, before the store on that one. */
    FaultProxy(int store) {
        this.store = store;
        try {
            door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.startVirtualThread(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** What this step of this request will meet. */
    void meet(CheckoutStep step, Trace trace, Fault fault) {
        rules.add(new Rule(call -> step.is(call.line()) && call.isOf(trace), fault));
    }

    /** What each call will meet for which nothing else was said before. */
    void meetAll(Fault fault) {
        mostUnderWay.set(0);
        rules.add(new Rule(call -> true, fault));
    }

    /** From now on each call is passed on. */
    void heal() {
        rules.clear();
    }

    /** How many calls were here at once since {@link #meetAll}. */
    int mostUnderWay() {
        return mostUnderWay.get();
    }

    private void serve() {
        try {
            while (true) {
                Socket caller = door.accept();
                Thread.startVirtualThread(() -> serve(caller));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void serve(Socket caller) {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try (caller) {
            ProxiedCall call = new ProxiedCall(caller, store);
            faultOf(call).befall(call);
        } catch (IOException gone) {
            // Caller or store has gone, or has been killed: the call is cut, which is what the other one notices.
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Fault faultOf(ProxiedCall call) {
        return rules.stream()
                .filter(rule -> rule.concerns().test(call))
                .map(Rule::fault)
                .findFirst()
                .orElse(Fault.NONE);
    }
}
