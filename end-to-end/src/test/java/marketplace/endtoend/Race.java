package marketplace.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Lets many do something at the same moment. Not in virtual threads: these keep their carriers while they load classes, which
 * REST Assured does all the time, and one that waits for a carrier may hold the lock that all others need.
 */
final class Race {

    private Race() {}

    /** What each of so many runners comes to, after all have started at once. */
    static <T> List<T> of(int runners, IntFunction<T> run) {
        return of(IntStream.range(0, runners).boxed().toList(), run::apply);
    }

    /** What each of the runners comes to, after all have started at once. */
    static <R, T> List<T> of(List<R> runners, Function<R, T> run) {
        CountDownLatch gate = new CountDownLatch(runners.size());
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<T>> results = new ArrayList<>();
            for (R runner : runners) {
                results.add(threads.submit(behind(gate, () -> run.apply(runner))));
            }
            return results.stream().map(Race::result).toList();
        }
    }

    private static <T> Callable<T> behind(CountDownLatch gate, Callable<T> run) {
        return () -> {
            gate.countDown();
            gate.await();
            return run.call();
        };
    }

    /** What comes of it, once it is done. */
    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new AssertionError("A runner fell", failure.getCause());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
