package marketplace.store.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import marketplace.contract.ProblemType;
import marketplace.web.problem.Problem;

/** Lets many do something at the same moment, each in a thread of its own. */
public final class Race {

    private Race() {}

    /** How it ended for one of them: nothing if well, else the type of the problem. */
    public record Finish(boolean ok, String problem) {

        static Finish of(Callable<?> run) throws Exception {
            try {
                run.call();
                return new Finish(true, "");
            } catch (Problem problem) {
                return new Finish(false, problem.type().name());
            }
        }

        /** Whether it ended in this problem. */
        public boolean isProblem(ProblemType type) {
            return problem.equals(type.name());
        }
    }

    /** Runs all of these at once, and says how each ended; what is no problem of ours fails the test. */
    public static List<Finish> run(List<? extends Callable<?>> runners)
            throws InterruptedException, ExecutionException {
        CyclicBarrier gate = new CyclicBarrier(runners.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Finish>> finishes = new ArrayList<>();
            for (Callable<?> runner : runners) {
                finishes.add(threads.submit(() -> {
                    gate.await();
                    return Finish.of(runner);
                }));
            }
            List<Finish> results = new ArrayList<>();
            for (Future<Finish> finish : finishes) {
                results.add(finish.get());
            }
            return results;
        }
    }
}
