package marketplace.store.transaction;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets all who wait for the disk at the same time share one flush (group commit): whoever comes while a flush is under way
 * waits for the next one, since this one may have begun too early for him.
 */
class GroupFlush {

    /** One flush, as those who wait for it see it. */
    private static final class Flush {

        private boolean ended;
        private @Nullable Throwable failure;

        private void end(@Nullable Throwable raised) {
            ended = true;
            failure = raised;
        }

        private void throwIfFailed() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }

    private final Runnable work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private Flush next = new Flush();
    private boolean flushing;

    GroupFlush(Runnable work) {
        this.work = work;
    }

    /**
     * Returns when a flush that began after this call has ended. Fails if it failed, or the one before it did meanwhile: what was to
     * be flushed may be gone with it, so that no later one can vouch for it.
     */
    void await() {
        lock.lock();
        try {
            Flush mine = next;
            while (!mine.ended) {
                if (flushing) {
                    ended.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
            mine.throwIfFailed();
        } finally {
            lock.unlock();
        }
    }

    /** Flushes for all who have arrived by now; the others go on arriving meanwhile. */
    private void lead() {
        Flush led = next;
        next = new Flush();
        flushing = true;
        lock.unlock();
        Throwable raised = null;
        try {
            work.run();
        } catch (RuntimeException | Error broken) {
            raised = broken;
        } finally {
            lock.lock();
            flushing = false;
            ended.signalAll();
        }
        led.end(raised);
        if (raised != null) {
            next.end(raised);
            next = new Flush();
        }
    }
}
