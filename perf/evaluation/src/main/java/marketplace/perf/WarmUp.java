package marketplace.perf;

import marketplace.perf.load.Load;
import marketplace.perf.load.Run;
import marketplace.perf.load.Scenario;
import marketplace.perf.system.Target;

/** Runs a scenario again and again, until operations cost hardly less than before: the JVM compiles for minutes. */
record WarmUp(Load load, Scenario scenario) {

    private static final int MOST_ROUNDS = 12;

    /** What a round costs in proportion to the cheapest before, once it is warm. */
    private static final double WARM = 0.95;

    /** One round alone may be dear by chance. */
    private static final int WARM_ROUNDS = 2;

    void run(Target target) {
        double cheapest = Double.MAX_VALUE;
        int warmRounds = 0;
        for (int round = 1; round <= MOST_ROUNDS && warmRounds < WARM_ROUNDS; round++) {
            double cost = cost(target, load.run(target, scenario));
            Progress.say(
                    "%-12s warm-up %2d: %6.0f us of processor time an operation".formatted(target.name(), round, cost));
            warmRounds = cost > WARM * cheapest ? warmRounds + 1 : 0;
            cheapest = Math.min(cheapest, cost);
        }
    }

    private static double cost(Target target, Run run) {
        return target.servers().stream()
                .mapToDouble(server -> run.cpuPerOperation(server.name()))
                .sum();
    }
}
