package marketplace.store.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
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
        Thread first = Thread.ofVirtual().start(flush::await);
        firstHasBegun.await();
        List<Thread> others = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            others.add(Thread.ofVirtual().start(flush::await));
        }
        others.forEach(GroupFlushTest::awaitThatItWaits);
        firstMayEnd.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }

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
    void aFlushThatFailsIsToldToThoseWhoCameMeanwhileAsTheirsMayBeGoneWithIt() throws Exception {
        AtomicReference<GroupFlush> flush = new AtomicReference<>();
        FutureTask<Throwable> later =
                new FutureTask<>(() -> catchThrowable(() -> flush.get().await()));
        Thread thread = Thread.ofPlatform().unstarted(later);
        flush.set(new GroupFlush(() -> {
            if (flushes.incrementAndGet() == 1) {
                thread.start();
                awaitThatItWaits(thread);
                throw new IllegalStateException("disk full");
            }
        }));

        assertThatThrownBy(() -> flush.get().await()).hasMessage("disk full");
        assertThat(later.get()).hasMessage("disk full");
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

    /** Until the thread has arrived at the flush: it waits for the end of one, and not merely for the lock before that. */
    private static void awaitThatItWaits(Thread thread) {
        while (!(LockSupport.getBlocker(thread) instanceof Condition)) {
            Thread.yield();
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
