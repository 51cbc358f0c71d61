package marketplace.perf;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import marketplace.perf.system.Marketplace;
import org.jspecify.annotations.Nullable;

/** What the command line says: the form of the evaluation, then {@code --name value}. */
record Options(String form, Map<String, String> values) {

    static Options of(String... arguments) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            values.put(arguments[i].substring("--".length()), arguments[i + 1]);
        }
        return new Options(arguments.length == 0 ? "quick" : arguments[0], values);
    }

    /** The marketplace to measure: the one that runs with the data named, else a fresh one. */
    Marketplace marketplace() {
        Path running = path("data");
        return running == null
                ? Marketplace.fresh(home(), perf().resolve("target/data"), basePort())
                : Marketplace.running(home(), running);
    }

    /** Whether one is named, which then is the only one. */
    boolean hasMarketplace() {
        return path("data") != null;
    }

    /** The folder of the evaluation. */
    Path perf() {
        return Path.of(text("perf", "perf")).toAbsolutePath().normalize();
    }

    /** The folder of the whole project. */
    Path home() {
        return perf().resolve("..").normalize();
    }

    /** The first of the ports to use. */
    int basePort() {
        return number("base-port", 21_001);
    }

    int number(String name, int otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    private @Nullable Path path(String name) {
        String value = values.get(name);
        return value == null ? null : Path.of(value).toAbsolutePath();
    }
}
