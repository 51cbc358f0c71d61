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
    private boolean flushing;

    GroupFlush(Runnable flush) {
        this.flush = flush;
    }

    /** Returns when a flush that began after this call has ended; fails if it failed. */
    void await() {
        lock.lock();
        try {
            long mine = ++arrived;
            while (covered < mine) {
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
        boolean done = false;
        try {
            flush.run();
            done = true;
        } finally {
            lock.lock();
            flushing = false;
            if (done) {
                covered = led;
            }
            ended.signalAll();
        }
    }
}
