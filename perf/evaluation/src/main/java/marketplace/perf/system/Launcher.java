package marketplace.perf.system;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The project's own launcher, for the marketplace with one data directory; what it prints is in a log beside that. */
final class Launcher {

    /** Seconds; deriving the search index of a million items takes long. */
    private static final String PATIENCE = "7200";

    private final List<String> command;
    private final Path log;
    private final Map<String, String> environment;

    /** Starts apps with these options for Java besides its own. */
    Launcher(Path home, Path data, String javaOptions) {
        this.command = List.of(home.resolve("marketplace").toString(), "--data", data.toString());
        this.log = data.resolveSibling(data.getFileName() + ".log");
        this.environment = Map.of("MARKETPLACE_START_TIMEOUT", PATIENCE, "MARKETPLACE_JAVA_OPTS", javaOptions);
    }

    /** Has it do that; it is a failure if it cannot. */
    void run(String... words) {
        Commands.run(log, with(words), environment);
    }

    /** Has it do that, and tells whether it ended with 0. */
    boolean succeeds(String... words) {
        return Commands.succeeds(log, with(words), environment);
    }

    private List<String> with(String... words) {
        return Stream.concat(command.stream(), Arrays.stream(words)).toList();
    }

    /** As one would type it. */
    @Override
    public String toString() {
        return String.join(" ", command);
    }
}
