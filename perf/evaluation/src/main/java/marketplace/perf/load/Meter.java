package marketplace.perf.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marketplace.perf.system.Server;
import marketplace.perf.system.Target;

/** Reads how much processor time each process takes while the measured calls run. */
final class Meter {

    private final List<Server> servers;
    private Map<String, Duration> before = Map.of();
    private Map<String, Duration> after = Map.of();

    Meter(Target target) {
        this.servers = Stream.concat(target.servers().stream(), Stream.of(Server.self()))
                .toList();
    }

    void begin() {
        before = read();
    }

    void end() {
        after = read();
    }

    private Map<String, Duration> read() {
        return servers.stream().collect(Collectors.toMap(Server::name, Server::cpu));
    }

    /** Processor time by process, in the order of the target's servers, the load generator last. */
    Map<String, Duration> taken() {
        return servers.stream()
                .map(Server::name)
                .collect(Collectors.toMap(Function.identity(), this::taken, (one, other) -> one, LinkedHashMap::new));
    }

    private Duration taken(String server) {
        return after.getOrDefault(server, Duration.ZERO).minus(before.getOrDefault(server, Duration.ZERO));
    }
}
