package marketplace.perf;

import java.util.ArrayList;
import java.util.List;
import marketplace.perf.figures.AtRate;
import marketplace.perf.load.Pace;
import marketplace.perf.load.Scenario;
import marketplace.perf.load.Scenario.Mix;

/** Calls that come at a fixed rate, whether or not the replies keep up, as those of many users do. */
final class FixedRates {

    private static final List<Double> PARTS = List.of(0.25, 0.5, 0.75, 0.9);

    private final Bench bench;
    private final int clients;
    private final int seconds;

    /** So many sellers and as many buyers, so long at each rate. */
    FixedRates(Bench bench, int clients, int seconds) {
        this.bench = bench;
        this.clients = clients;
        this.seconds = seconds;
    }

    /** Some parts of the capacity, which is so many calls a second. */
    List<AtRate> run(double capacity) {
        List<AtRate> rates = new ArrayList<>();
        for (double part : PARTS) {
            rates.add(at(part, part * capacity));
        }
        return rates;
    }

    /** Another round besides, as the time in which clients come does not count. */
    private AtRate at(double part, double rate) {
        long rounds = Math.max(1, Math.round(rate * seconds / (2 * clients) / Pace.ROUND));
        int calls = Math.toIntExact((rounds + 1) * Pace.ROUND);
        Scenario scenario = new Scenario(clients, clients, calls, Mix.CLASSIC);
        return new AtRate(part, rate, bench.atRate(scenario, rate));
    }
}
