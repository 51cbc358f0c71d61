package marketplace.perf;

import java.util.List;
import marketplace.perf.load.Scenario;
import marketplace.perf.load.Scenario.Mix;

/**
 * How thoroughly is measured.
 *
 * @param warmUp calls of each of five sellers and five buyers in each round of the warm-up
 * @param freshEach whether each scenario begins with nothing in the databases, or all share one marketplace
 * @param clientsAtRate how many sellers, and as many buyers, call at a fixed rate
 * @param secondsAtRate how long, at each rate
 */
record Form(int warmUp, boolean freshEach, List<Series> series, int clientsAtRate, int secondsAtRate) {

    /** So many runs of one scenario. */
    record Series(Scenario scenario, int runs) {}

    static Form of(Options options) {
        Mix mix = options.mix();
        return switch (options.form()) {
            case "full" -> full(mix, options.number("runs", 10), options.number("calls", 1_000));
            default -> quick(mix);
        };
    }

    /** What each round of the warm-up is: few clients, as each costs two password hashes, which are no part of what is measured. */
    Scenario warmUp(Options options) {
        return new Scenario(5, 5, options.number("warm-up", warmUp), Mix.TRADE);
    }

    /** Some minutes on two idle cores: enough to see whether a change is worth a full evaluation. */
    private static Form quick(Mix mix) {
        return new Form(
                400,
                false,
                List.of(
                        new Series(new Scenario(1, 1, 500, mix), 2),
                        new Series(new Scenario(10, 10, 200, mix), 3),
                        new Series(new Scenario(100, 100, 40, mix), 1)),
                10,
                5);
    }

    private static Form full(Mix mix, int runs, int calls) {
        return new Form(
                800,
                true,
                List.of(
                        new Series(new Scenario(1, 1, calls, mix), runs),
                        new Series(new Scenario(10, 10, calls, mix), runs),
                        new Series(new Scenario(100, 100, calls, mix), runs)),
                50,
                60);
    }
}
