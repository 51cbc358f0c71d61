package marketplace.perf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import marketplace.perf.figures.Comparison;
import marketplace.perf.figures.Result;
import marketplace.perf.figures.StartUp;
import marketplace.perf.load.Load;
import marketplace.perf.load.Run;
import marketplace.perf.load.Scenario;
import marketplace.perf.system.Catalogue;
import marketplace.perf.system.Floor;
import marketplace.perf.system.Marketplace;
import marketplace.perf.system.Server;
import marketplace.perf.system.Target;

/** A marketplace and the floor side by side, both warm: what slows the machine down for a while slows down both. */
final class Bench implements AutoCloseable {

    private final Load load;
    private final Marketplace marketplace;
    private final Optional<StartUp> startUp;
    private final Floor floor;

    /** Takes over the marketplace, starts the floor, and warms both up. */
    Bench(Load load, Marketplace marketplace, Path perf, int basePort, WarmUp warmUp, long seed) {
        this.load = load;
        this.marketplace = marketplace;
        this.startUp = marketplace.startTime().map(time -> new StartUp(time, memory(marketplace, Server::memory)));
        this.floor = new Floor(perf, perf.resolve("target"), basePort, marketplace);
        Progress.say("Filling the catalogue and warming up");
        Catalogue.fill(marketplace, seed);
        warmUp.run(marketplace);
        warmUp.run(floor);
    }

    /** What the start took, before there was any load; nothing of a marketplace that others have started. */
    Optional<StartUp> startUp() {
        return startUp;
    }

    Marketplace marketplace() {
        return marketplace;
    }

    Floor floor() {
        return floor;
    }

    /** So many runs against each, in turn. */
    Comparison compare(Scenario scenario, int runs) {
        List<Run> ofMarketplace = new ArrayList<>();
        List<Run> ofFloor = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            ofMarketplace.add(run(marketplace, scenario, run));
            ofFloor.add(run(floor, scenario, run));
        }
        return new Comparison(result(marketplace, scenario, ofMarketplace), result(floor, scenario, ofFloor));
    }

    private Run run(Target target, Scenario scenario, int number) {
        Run run = load.run(target, scenario);
        Progress.say("%-12s %-24s run %2d: %6.0f correct operations/s, %d failed"
                .formatted(
                        target.name(),
                        scenario.title(),
                        number,
                        run.throughput(),
                        run.failed().size()));
        return run;
    }

    /** A run at so many calls a second. */
    Run atRate(Target target, Scenario scenario, double rate) {
        Run run = load.run(target, scenario, rate);
        Progress.say("%-12s at %.0f calls/s: %d failed"
                .formatted(target.name(), rate, run.failed().size()));
        return run;
    }

    private static Result result(Target target, Scenario scenario, List<Run> runs) {
        return new Result(target.name(), scenario, List.copyOf(runs), memory(target, Server::peakMemory));
    }

    private static Map<String, Long> memory(Target target, ToLongFunction<Server> figure) {
        Map<String, Long> memory = new LinkedHashMap<>();
        target.servers().forEach(server -> memory.put(server.name(), figure.applyAsLong(server)));
        return memory;
    }

    @Override
    public void close() {
        floor.close();
        marketplace.close();
    }
}
