package marketplace.perf;

import java.util.ArrayList;
import java.util.List;
import marketplace.perf.figures.AtRate;
import marketplace.perf.figures.Comparison;
import marketplace.perf.figures.Result;
import marketplace.perf.load.Pace;
import marketplace.perf.load.Scenario;
import marketplace.perf.system.Target;

/** Calls that come at a fixed rate, whether or not the replies keep up, as those of many users do. */
final class FixedRates {

    private static final List<Double> PARTS = List.of(0.25, AtRate.HALF, 0.75, 0.9);

    private final Bench bench;
    private final int clients;
    private final int seconds;

    /** So many sellers and as many buyers, so long at each rate. */
    FixedRates(Bench bench, int clients, int seconds) {
        this.bench = bench;
        this.clients = clients;
        this.seconds = seconds;
    }

    /** The marketplace at some parts of the capacity that a scenario found. */
    List<AtRate> ofMarketplace(Comparison capacity) {
        List<AtRate> rates = new ArrayList<>();
        for (double part : PARTS) {
            rates.add(at(part, capacity.marketplace(), bench.marketplace()));
        }
        return rates;
    }

    /** The floor at half of its own, which shows how even replies are on this machine where next to nothing is done for them. */
    AtRate ofFloor(Comparison capacity) {
        return at(AtRate.HALF, capacity.floor(), bench.floor());
    }

    /** Another round besides, as the time in which clients come does not count. */
    private AtRate at(double part, Result capacity, Target target) {
        double rate = part * capacity.throughput().mean();
        long rounds = Math.max(1, Math.round(rate * seconds / (2 * clients) / Pace.ROUND));
        int calls = Math.toIntExact((rounds + 1) * Pace.ROUND);
        Scenario scenario =
                new Scenario(clients, clients, calls, capacity.scenario().mix());
        return new AtRate(part, rate, bench.atRate(target, scenario, rate));
    }
}
