package marketplace.perf.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the measurements were made on, as Linux tells it (see proc(5)). */
public final class Machine {

    private Machine() {}

    /** Processors, memory, kernel and Java in one line; no name of the machine, its user or its folders. */
    public static String description() {
        return "%d × %s, %d MiB of memory, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        value("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")),
                        memory(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    /** In MiB. */
    private static long memory() {
        String kibibytes = value("/proc/meminfo", "MemTotal").orElseThrow();
        return Long.parseLong(kibibytes.replaceAll("\\D", "")) / 1024;
    }

    /** Of the first line that begins with the key; not all processors have the name of a model. */
    private static Optional<String> value(String file, String key) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
