package marketplace.perf.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The marketplace, started by its own launcher, with all that it promises switched on. */
public final class Marketplace implements Target {

    private static final List<String> APPS = List.of("customer-db-app", "product-db-app", "seller-api", "buyer-api");

    /** Seconds; deriving the search index of a million items takes long. */
    private static final String PATIENCE = "7200";

    private final List<String> launcher;
    private final Path data;
    private final Path log;
    private final int basePort;
    private final String javaOptions;
    private boolean running;
    private final Optional<Duration> startTime;
    private final List<Server> servers;

    private Marketplace(Path home, Path data, int basePort, boolean ours, String javaOptions) {
        this.javaOptions = javaOptions;
        this.data = data.toAbsolutePath();
        this.launcher = launcher(home, this.data);
        this.log = log(this.data);
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
        List<String> launcher = launcher(home, data);
        if (Commands.succeeds(log(data), with(launcher, "status"), Map.of())) {
            throw new IllegalStateException(
                    "A marketplace runs with %s; %s stop ends it".formatted(data, String.join(" ", launcher)));
        }
        Commands.run(log(data), with(launcher, "stop"), Map.of()); // what is left of one
        Folders.remove(data);
        return new Marketplace(home, data, basePort, true, "");
    }

    private static List<String> launcher(Path home, Path data) {
        return List.of(home.resolve("marketplace").toString(), "--data", data.toString());
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private static List<String> with(List<String> launcher, String... words) {
        return Stream.concat(launcher.stream(), Arrays.stream(words)).toList();
    }

    /** Starts one with the data that are there, and with more options for Java. */
    public static Marketplace on(Path home, Path data, int basePort, String javaOptions) {
        return new Marketplace(home, data, basePort, true, javaOptions);
    }

    /** One that runs already, with its data there; it is left running. */
    public static Marketplace running(Path home, Path data) {
        return new Marketplace(home, data, portOf(data), false, "");
    }

    private Duration start() {
        Instant begin = Instant.now();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close)); // for when the evaluation breaks off
        running = true;
        command("start", "--base-port", Integer.toString(basePort));
        return Duration.between(begin, Instant.now());
    }

    private void command(String... words) {
        Commands.run(log, with(launcher, words), environment());
    }

    private Map<String, String> environment() {
        return Map.of("MARKETPLACE_START_TIMEOUT", PATIENCE, "MARKETPLACE_JAVA_OPTS", javaOptions);
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
        return Commands.succeeds(log, with(launcher, "audit"), environment());
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
            command("stop");
        }
    }
}
