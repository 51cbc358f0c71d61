package marketplace.web.thread;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.springframework.context.SmartLifecycle;

/**
 * Lends virtual threads more carriers for a while when all that they have wait. A virtual thread that waits for a class to be
 * loaded keeps its carrier (JEP 491); when all do so, and the one that loads the class waits for a carrier, nothing goes on any
 * more. On two processors that takes no more than two requests at an unlucky moment. More carriers from the beginning would cost
 * more than they are worth: docs/decisions/0014.
 */
public final class Carriers implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LOAN = Duration.ofSeconds(1);
    private static final int MOST = 256;

    /** Who uses less of one processor than this is waiting. */
    private static final double BUSY = 0.1;

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private volatile boolean running;

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("carriers").daemon().start(this::watch);
    }

    private void watch() {
        int usual = scheduler.getParallelism();
        long due = System.nanoTime();
        while (running) {
            if (allWait()) {
                lend();
                due = System.nanoTime() + LOAN.toNanos();
            } else if (scheduler.getParallelism() > usual && System.nanoTime() - due > 0) {
                scheduler.setParallelism(usual);
            }
        }
        scheduler.setParallelism(usual);
    }

    /** Whether virtual threads have no carrier although the processors have nothing to do for this app. */
    private boolean allWait() {
        boolean queued = isQueued();
        long begin = System.nanoTime();
        long used = system.getProcessCpuTime();
        LockSupport.parkNanos(LOOK.toNanos());
        double share = (double) (system.getProcessCpuTime() - used) / (System.nanoTime() - begin);
        return queued && isQueued() && share < BUSY;
    }

    private boolean isQueued() {
        return scheduler.getQueuedVirtualThreadCount() > 0;
    }

    /** By a thread of its own: a carrier is made for what comes first in a queue, and each thread keeps to its queue. */
    private void lend() {
        int more = Math.min(2 * scheduler.getParallelism(), MOST);
        Thread.ofPlatform().name("carriers-lent").start(() -> scheduler.setParallelism(more));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server takes requests, and until it has answered the last. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 10_000;
    }
}
