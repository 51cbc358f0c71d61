package marketplace.store.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(flush::await);
            firstHasBegun.await();
            List<Future<?>> others = new ArrayList<>();
            CountDownLatch othersHaveCome = new CountDownLatch(10);
            for (int i = 0; i < 10; i++) {
                others.add(threads.submit(() -> {
                    othersHaveCome.countDown();
                    flush.await();
                }));
            }
            othersHaveCome.await();
            firstMayEnd.countDown();
            first.get();
            for (Future<?> other : others) {
                other.get();
            }
        }

        assertThat(flushes.get()).isBetween(2, 4);
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
                while (thread.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
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

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
