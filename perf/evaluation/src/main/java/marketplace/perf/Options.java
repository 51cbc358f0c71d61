package marketplace.perf;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import marketplace.perf.load.Pace;
import marketplace.perf.load.Scenario.Mix;
import marketplace.perf.system.Marketplace;
import org.jspecify.annotations.Nullable;

/** What the command line says: the form of the evaluation, then {@code --name value}. */
record Options(String form, Map<String, String> values) {

    private static final String QUICK = "quick";

    /** The folder of the evaluation, which {@code perf/run} names. */
    private static final String PERF = "perf";

    private static final String DATA = "data";
    private static final String GROWTH = "growth";

    /** The floor listens behind the marketplace. */
    private static final int LAST_BASE_PORT = 65_535 - 11;

    private static final Set<String> NUMBERS = Set.of("base-port", "seed", "warm-up", "runs", "calls");

    private static final Set<String> OF_SHORT_FORMS = Set.of(PERF, DATA, "base-port", "mix", "seed", "warm-up");

    private static final Map<String, Set<String>> KNOWN = Map.of(
            QUICK,
            OF_SHORT_FORMS,
            "full",
            Set.of(PERF, DATA, "base-port", "mix", "seed", "warm-up", "runs", "calls"),
            GROWTH,
            Set.of(PERF, "base-port", "seed", "sizes", "calls"),
            "profile",
            OF_SHORT_FORMS);

    /**
     * Reads them.
     *
     * @throws Misuse if the form, or an option of it, is unknown, or an option has no value that it can have
     */
    static Options of(String... arguments) {
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        String form = words.isEmpty() || isOption(words.getFirst()) ? QUICK : words.removeFirst();
        if (!KNOWN.containsKey(form)) {
            throw new Misuse("There is no form %s; there are quick, full, growth and profile".formatted(form));
        }
        Map<String, String> values = new TreeMap<>();
        while (!words.isEmpty()) {
            read(form, words, values);
        }
        return new Options(form, values);
    }

    private static boolean isOption(String word) {
        return word.startsWith("--");
    }

    private static void read(String form, Deque<String> words, Map<String, String> values) {
        String option = words.removeFirst();
        String name = option.replaceFirst("^--", "");
        if (!isOption(option) || !KNOWN.getOrDefault(form, Set.of()).contains(name)) {
            throw new Misuse("The form %s does not know %s; perf/README.md says what it knows".formatted(form, option));
        }
        String value = words.pollFirst();
        if (value == null || isOption(value)) {
            throw new Misuse(option + " needs a value");
        }
        if (NUMBERS.contains(name)) {
            check(form, name, whole(name, value)); // now, and not when half of it is measured
        }
        if (values.put(name, value) != null) {
            throw new Misuse(option + " was given twice");
        }
    }

    private static void check(String form, String name, int number) {
        switch (name) {
            case "base-port" -> require(number >= 1 && number <= LAST_BASE_PORT, name, "from 1 to " + LAST_BASE_PORT);
            case "runs" -> require(number >= 1, name, "1 or more");
            case "warm-up" -> requireRounds(name, number);
            case "calls" -> {
                if (form.equals(GROWTH)) {
                    require(number >= 1, name, "1 or more");
                } else {
                    requireRounds(name, number);
                }
            }
            default -> {} // any seed will do
        }
    }

    private static void requireRounds(String name, int number) {
        require(number >= Pace.ROUND && number % Pace.ROUND == 0, name, "a multiple of " + Pace.ROUND);
    }

    private static void require(boolean holds, String name, String what) {
        if (!holds) {
            throw new Misuse("--%s is %s".formatted(name, what));
        }
    }

    /** The marketplace to measure: the one that runs with the data named, else a fresh one. */
    Marketplace marketplace() {
        Path running = path(DATA);
        return running == null
                ? Marketplace.fresh(home(), perf().resolve("target/data"), basePort())
                : Marketplace.running(home(), running);
    }

    /** Whether one is named, which then is the only one. */
    boolean hasMarketplace() {
        return path(DATA) != null;
    }

    /** The folder of the evaluation. */
    Path perf() {
        return Path.of(text(PERF, "perf")).toAbsolutePath().normalize();
    }

    /** The folder of the whole project. */
    Path home() {
        return perf().resolve("..").normalize();
    }

    /** The first of the ports to use. */
    int basePort() {
        return number("base-port", 21_001);
    }

    /** What buyers do. */
    Mix mix() {
        String mix = text("mix", "classic");
        return Arrays.stream(Mix.values())
                .filter(known -> known.name().equalsIgnoreCase(mix))
                .findFirst()
                .orElseThrow(() -> new Misuse("--mix is classic or trade, not " + mix));
    }

    int number(String name, int otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : whole(name, value);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** Whole numbers, with commas between them. */
    List<Integer> numbers(String name, String otherwise) {
        return Arrays.stream(text(name, otherwise).split(","))
                .map(value -> whole(name, value))
                .toList();
    }

    private static int whole(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException noNumber) {
            throw new Misuse("--%s is a whole number, not %s".formatted(name, value));
        }
    }

    private @Nullable Path path(String name) {
        String value = values.get(name);
        return value == null ? null : Path.of(value).toAbsolutePath();
    }
}
