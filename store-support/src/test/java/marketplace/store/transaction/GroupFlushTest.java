package marketplace.store.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class GroupFlushTest {

    private final AtomicInteger flushes = new AtomicInteger();

    @Test
    void flushesForOneWhoIsAlone() {
        new GroupFlush(flushes::incrementAndGet).await();

        assertThat(flushes).hasValue(1);
    }

    @Test
    void thoseWhoComeDuringAFlushShareTheNextOne() throws Exception {
        CountDownLatch firstHasBegun = new CountDownLatch(1);
        CountDownLatch firstMayEnd = new CountDownLatch(1);
        GroupFlush flush = new GroupFlush(() -> {
            if (flushes.incrementAndGet() == 1) {
                firstHasBegun.countDown();
                awaitQuietly(firstMayEnd);
            }
        });
        Waiter first = new Waiter(flush);
        firstHasBegun.await();
        List<Waiter> others = Stream.generate(() -> new Waiter(flush)).limit(10).toList();
        others.forEach(Waiter::awaitThatItWaits);
        firstMayEnd.countDown();

        assertThat(first.failure()).isNull();
        assertThat(others).allSatisfy(other -> assertThat(other.failure()).isNull());
        assertThat(flushes).hasValue(2);
    }

    @Test
    void aFlushThatFailsIsToldToWhoeverWaitedForIt() {
        GroupFlush flush = new GroupFlush(() -> {
            throw new IllegalStateException("disk full");
        });

        assertThatThrownBy(flush::await).hasMessage("disk full");
    }

    @Test
    void aFlushThatBreaksInAWayThatNobodyForesawIsToldAsWell() {
        GroupFlush flush = new GroupFlush(() -> {
            throw new OutOfMemoryError("heap full");
        });

        assertThatThrownBy(flush::await).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void aFlushThatFailsIsToldToThoseWhoCameMeanwhileAsTheirsMayBeGoneWithIt() throws Exception {
        LateWaiter late = new LateWaiter();

        assertThatThrownBy(late.flush::await).hasMessage("disk full");
        assertThat(late.waiter().failure()).hasMessage("disk full");
    }

    /** Whoever led the flush that failed is at once the next to flush, mostly before the others have been woken. */
    @RepeatedTest(200)
    void aFlushThatFailsIsToldToThoseWhoWaitedForItEvenIfTheNextOneSucceedsBeforeTheyNotice() throws Exception {
        LateWaiter late = new LateWaiter();

        assertThatThrownBy(late.flush::await).hasMessage("disk full");
        late.flush.await();
        assertThat(late.waiter().failure()).hasMessage("disk full");
    }

    /** A flush that fails the first time, when somebody has come to wait meanwhile. */
    private final class LateWaiter {

        private final GroupFlush flush = new GroupFlush(this::flush);
        private final AtomicReference<Waiter> waiter = new AtomicReference<>();

        private void flush() {
            if (flushes.incrementAndGet() == 1) {
                waiter.set(new Waiter(flush));
                waiter().awaitThatItWaits();
                throw new IllegalStateException("disk full");
            }
        }

        private Waiter waiter() {
            return waiter.get();
        }
    }

    @Test
    void goesOnAfterAFailure() {
        GroupFlush flush = new GroupFlush(() -> {
            if (flushes.incrementAndGet() == 1) {
                throw new IllegalStateException("disk full");
            }
        });
        assertThatThrownBy(flush::await).hasMessage("disk full");

        flush.await();

        assertThat(flushes).hasValue(2);
    }

    /** A thread that waits for a flush. */
    private static final class Waiter {
        private final FutureTask<Throwable> flushed;
        private final Thread thread;

        private Waiter(GroupFlush flush) {
            flushed = new FutureTask<>(() -> catchThrowable(flush::await));
            thread = Thread.ofVirtual().start(flushed);
        }

        /** Until it has arrived: it waits for the end of a flush, and not merely for the lock before that. */
        private void awaitThatItWaits() {
            while (thread.isAlive() && !(LockSupport.getBlocker(thread) instanceof Condition)) {
                Thread.yield();
            }
        }

        private Throwable failure() throws Exception {
            return flushed.get();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
