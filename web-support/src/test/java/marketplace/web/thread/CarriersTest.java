package marketplace.web.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CarriersTest {

    private static final CountDownLatch loaded = new CountDownLatch(1);

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int usual = scheduler.getParallelism();
    private final Carriers carriers = new Carriers();

    /** Who uses it first waits until another virtual thread has done its part, as one that loads a class may have to. */
    private static final class Loaded {

        static {
            try {
                loaded.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        static void use() {}
    }

    @BeforeEach
    void start() {
        carriers.start();
    }

    @AfterEach
    void stop() {
        loaded.countDown();
        carriers.stop();
    }

    @Test
    void lendsMoreWhenAllWaitForTheSameClassAndTakesThemBack() throws InterruptedException {
        CountDownLatch used = new CountDownLatch(3 * usual);
        for (int user = 0; user < 3 * usual; user++) {
            Thread.ofVirtual().start(() -> {
                Loaded.use();
                used.countDown();
            });
        }
        await().until(() -> scheduler.getQueuedVirtualThreadCount() > 0);
        Thread.ofVirtual().start(loaded::countDown);

        assertThat(used.await(30, TimeUnit.SECONDS)).isTrue();
        await().until(() -> scheduler.getParallelism() == usual);
    }
}
