package marketplace.store.transaction;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets all who wait for the disk at the same time share one flush (group commit): whoever comes while a flush is under way
 * waits for the next one, since this one may have begun too early for him.
 */
class GroupFlush {

    private final Runnable flush;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private long arrived;
    private long covered;
    private long failed;
    private RuntimeException failure = new IllegalStateException("none yet");
    private boolean flushing;

    GroupFlush(Runnable flush) {
        this.flush = flush;
    }

    /**
     * Returns when a flush that began after this call has ended. Fails if it failed, or one before it: what was to be flushed may
     * be gone with it, so that no later one can vouch for it.
     */
    void await() {
        lock.lock();
        try {
            long mine = ++arrived;
            while (covered < mine) {
                if (mine <= failed) {
                    throw failure;
                }
                if (flushing) {
                    ended.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Flushes for all who have arrived by now; the others go on arriving meanwhile. */
    private void lead() {
        long led = arrived;
        flushing = true;
        lock.unlock();
        RuntimeException raised = null;
        try {
            flush.run();
        } catch (RuntimeException broken) {
            raised = broken;
        } finally {
            lock.lock();
            flushing = false;
            ended.signalAll();
        }
        if (raised == null) {
            covered = led;
        } else {
            failed = arrived;
            failure = raised;
        }
    }
}
