package marketplace.endtoend;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Holds a call, or its reply, until it may go on or is dropped. */
final class Hold implements Fault {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final boolean forwarded;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CompletableFuture<Boolean> goesOn = new CompletableFuture<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    private Hold(boolean forwarded) {
        this.forwarded = forwarded;
    }

    static Hold beforeTheStore() {
        return new Hold(false);
    }

    static Hold afterTheStore() {
        return new Hold(true);
    }

    @Override
    public void befall(ProxiedCall call) throws IOException {
        try {
            pass(call);
        } finally {
            ended.countDown();
        }
    }

    private void pass(ProxiedCall call) throws IOException {
        if (forwarded) {
            call.forward();
        }
        reached.countDown();
        if (goesOn.join()) {
            finish(call);
        }
    }

    private void finish(ProxiedCall call) throws IOException {
        if (!forwarded) {
            call.forward();
        }
        call.reply();
    }

    void awaitReached() {
        Await.within(SOON, "the call is held", () -> reached.getCount() == 0);
    }

    /** Lets it go on, and returns when it has got as far as it can. */
    void release() {
        goesOn.complete(true);
        Await.within(SOON, "the call that was held is over", () -> ended.getCount() == 0);
    }

    void drop() {
        goesOn.complete(false);
    }
}
