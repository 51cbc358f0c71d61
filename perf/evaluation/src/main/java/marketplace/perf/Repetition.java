package marketplace.perf;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import marketplace.perf.figures.Cost;
import marketplace.perf.system.Server;

/** A probe's call made many times, one after the other. */
record Repetition(Probe probe, int calls) {

    /** Makes them for nothing, so that the servers are warm. */
    void run() {
        times();
    }

    /**
     * What a call costs these servers. Linux counts their processor time in steps longer than a call, so it is read for all
     * calls together, with what has to be done before each; that is then done as often by itself, and taken off. It comes
     * last: what it leaves behind must not be part of what is measured.
     */
    Cost cost(List<Server> servers, int items) {
        Duration begin = cpu(servers);
        double[] millis = times();
        Duration withPreparation = cpu(servers).minus(begin);
        Duration cpu = withPreparation.minus(preparation(servers));
        Arrays.sort(millis);
        return new Cost(probe.name(), items, millis[calls / 2], cpu.toNanos() / 1e3 / calls);
    }

    private double[] times() {
        return IntStream.range(0, calls).mapToDouble(call -> probe.time()).toArray();
    }

    private Duration preparation(List<Server> servers) {
        Duration begin = cpu(servers);
        IntStream.range(0, calls).forEach(call -> probe.before().run());
        return cpu(servers).minus(begin);
    }

    private static Duration cpu(List<Server> servers) {
        return servers.stream().map(Server::cpu).reduce(Duration.ZERO, Duration::plus);
    }
}
