package marketplace.perf;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import marketplace.perf.load.Pace;
import marketplace.perf.load.Scenario.Mix;
import marketplace.perf.system.Marketplace;
import org.jspecify.annotations.Nullable;

/** What the command line says: the form of the evaluation, then {@code --name value}. */
record Options(String form, Map<String, String> values) {

    /** What the value of an option has to be; one that is not is a {@link Misuse}. */
    private interface Rule {

        void check(String option, String value);

        static Rule number(String words, IntPredicate holds) {
            return (option, value) -> {
                if (!holds.test(whole(option, value))) {
                    throw new Misuse("--%s is %s, not %s".formatted(option, words, value));
                }
            };
        }
    }

    private static final String QUICK = "quick";

    /** The folder of the evaluation, which {@code perf/run} names. */
    private static final String PERF = "perf";

    private static final String DATA = "data";

    /** The floor's two apps listen so far behind the marketplace's first. */
    private static final int FLOOR = 10;

    private static final int LAST_PORT = 65_535 - FLOOR - 1;

    private static final Rule TEXT = (option, value) -> {};
    private static final Rule PORT = Rule.number("from 1 to " + LAST_PORT, port -> 1 <= port && port <= LAST_PORT);
    private static final Rule SEED = Rule.number("a number", seed -> true);
    private static final Rule SOME = Rule.number("1 or more", number -> number >= 1);
    private static final Rule ROUNDS =
            Rule.number("a multiple of " + Pace.ROUND, calls -> calls >= Pace.ROUND && calls % Pace.ROUND == 0);

    private static final Map<String, Rule> OF_SHORT_FORMS =
            Map.of(PERF, TEXT, DATA, TEXT, "base-port", PORT, "mix", TEXT, "seed", SEED, "warm-up", ROUNDS);

    private static final Map<String, Map<String, Rule>> KNOWN = Map.of(
            QUICK,
            OF_SHORT_FORMS,
            "full",
            both(OF_SHORT_FORMS, Map.of("runs", SOME, "calls", ROUNDS)),
            "growth",
            Map.of(PERF, TEXT, "base-port", PORT, "seed", SEED, "sizes", TEXT, "calls", SOME),
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
        Map<String, Rule> known = KNOWN.get(form);
        if (known == null) {
            throw new Misuse("There is no form %s; there are quick, full, growth and profile".formatted(form));
        }
        Map<String, String> values = new TreeMap<>();
        while (!words.isEmpty()) {
            read(form, known, words, values);
        }
        return new Options(form, values);
    }

    private static Map<String, Rule> both(Map<String, Rule> some, Map<String, Rule> others) {
        Map<String, Rule> all = new HashMap<>(some);
        all.putAll(others);
        return Map.copyOf(all);
    }

    private static boolean isOption(String word) {
        return word.startsWith("--");
    }

    private static void read(String form, Map<String, Rule> known, Deque<String> words, Map<String, String> values) {
        String option = words.removeFirst();
        String name = option.replaceFirst("^--", "");
        Rule rule = isOption(option) ? known.get(name) : null;
        if (rule == null) {
            throw new Misuse("The form %s does not know %s; perf/README.md says what it knows".formatted(form, option));
        }
        String value = words.pollFirst();
        if (value == null || isOption(value)) {
            throw new Misuse(option + " needs a value");
        }
        rule.check(name, value); // now, and not when half of it is measured
        if (values.put(name, value) != null) {
            throw new Misuse(option + " was given twice");
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

    /** The first of the ports of the floor. */
    int floorPort() {
        return basePort() + FLOOR;
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
