package marketplace.perf.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The marketplace, started by its own launcher, with all that it promises switched on. */
public final class Marketplace implements Target {

    private static final List<String> APPS = List.of("customer-db-app", "product-db-app", "seller-api", "buyer-api");

    private final Launcher launcher;
    private final Path data;
    private final int basePort;
    private boolean running;
    private final Optional<Duration> startTime;
    private final List<Server> servers;

    private Marketplace(Launcher launcher, Path data, int basePort, boolean ours) {
        this.launcher = launcher;
        this.data = data;
        this.basePort = basePort;
        this.startTime = ours ? Optional.of(start()) : Optional.empty();
        this.servers = APPS.stream().map(app -> new Server(app, pid(app))).toList();
    }

    /**
     * Starts one with nothing in it; whatever was in that directory is gone.
     *
     * @throws IllegalStateException if one runs with these data, which another evaluation measures, or one that was killed has left
     */
    public static Marketplace fresh(Path home, Path data, int basePort) {
        Launcher launcher = new Launcher(home, data, "");
        if (launcher.succeeds("status")) {
            throw new IllegalStateException("A marketplace runs with %s; %s stop ends it".formatted(data, launcher));
        }
        launcher.run("stop"); // what is left of one
        Folders.remove(data);
        return new Marketplace(launcher, data, basePort, true);
    }

    /** Starts one with the data that are there, and with more options for Java. */
    public static Marketplace on(Path home, Path data, int basePort, String javaOptions) {
        return new Marketplace(new Launcher(home, data, javaOptions), data, basePort, true);
    }

    /** One that runs already, with its data there; it is left running. */
    public static Marketplace running(Path home, Path data) {
        return new Marketplace(new Launcher(home, data, ""), data, portOf(data), false);
    }

    private Duration start() {
        Instant begin = Instant.now();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close)); // for when the evaluation breaks off
        running = true;
        launcher.run("start", "--base-port", Integer.toString(basePort));
        return Duration.between(begin, Instant.now());
    }

    private long pid(String app) {
        return Long.parseLong(read(data.resolve("run").resolve(app + ".pid")));
    }

    private static int portOf(Path data) {
        return read(data.resolve("run/settings"))
                .lines()
                .filter(line -> line.startsWith("base-port="))
                .mapToInt(line -> Integer.parseInt(line.substring("base-port=".length())))
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("No marketplace runs there: " + file, failure);
        }
    }

    /** How long it took from the command until all four apps were ready; unknown of one that ran already. */
    public Optional<Duration> startTime() {
        return startTime;
    }

    /** Whether the ledgers prove that nothing got lost. */
    public boolean passesAudit() {
        return launcher.succeeds("audit");
    }

    @Override
    public String name() {
        return "marketplace";
    }

    @Override
    public int sellerPort() {
        return basePort + 2;
    }

    @Override
    public int buyerPort() {
        return basePort + 3;
    }

    @Override
    public List<Server> servers() {
        return servers;
    }

    @Override
    public Path visits() {
        return data.resolveSibling(data.getFileName() + "-visits.csv");
    }

    @Override
    public void close() {
        if (running) {
            running = false;
            launcher.run("stop");
        }
    }
}
