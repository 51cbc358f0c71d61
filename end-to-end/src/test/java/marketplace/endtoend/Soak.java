package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Half of what the apps can do, for ten minutes ({@code -Dmarketplace.soak.duration=PT10M}): nothing may grow, nothing may fail.
 * No part of the ordinary build; docs/soak.md says how to run it.
 */
class Soak {

    private static final Duration DURATION = Duration.parse(System.getProperty("marketplace.soak.duration", "PT10M"));
    private static final Duration WARMING_UP = Duration.ofSeconds(45);
    private static final Duration FLAT_OUT = Duration.ofSeconds(20);
    private static final int SAMPLES = 20;

    /** What is counted as flat: caches and pools that were not quite full may still fill up. */
    private static final double GROWTH = 1.15;

    private static final long MORE_THREADS_OR_FILES = 10;

    private record Sample(Duration at, App app, Vitals vitals) {}

    private final Load load = new Load();
    private final List<Sample> samples = new ArrayList<>();

    @Test
    void nothingGrowsAndNothingFailsAtHalfOfCapacity() throws InterruptedException {
        load.run(WARMING_UP, Duration.ZERO);
        double capacity = perSecond(load.run(FLAT_OUT, Duration.ZERO), FLAT_OUT);
        Duration pace = Duration.ofNanos((long) (2 * Load.USERS / capacity * Load.ROUND * 1e9));
        Thread sampler = Thread.startVirtualThread(this::sample);
        double rate = perSecond(load.run(DURATION, pace), DURATION);
        sampler.join();
        report(capacity, rate);
        assertThat(load.unexpected()).isEmpty();
        Stream.of(App.values()).forEach(this::expectFlat);
        Audit.findsNothingWrong();
    }

    private static double perSecond(long rounds, Duration time) {
        return rounds * Load.ROUND / (double) time.toSeconds();
    }

    private void sample() {
        Instant begin = Instant.now();
        for (int number = 0; number < SAMPLES; number++) {
            Instant due = begin.plus(DURATION.multipliedBy(number).dividedBy(SAMPLES - 1));
            Await.until(due);
            for (App app : App.values()) {
                Vitals vitals = Platform.running().vitals(app);
                samples.add(new Sample(Duration.between(begin, Instant.now()), app, vitals));
            }
        }
    }

    private void report(double capacity, double rate) {
        System.out.printf("Flat out %.0f requests a second; then %.0f for %s.%n", capacity, rate, DURATION);
        load.outcomes().entrySet().stream()
                .map(outcome -> outcome.getKey() + " " + outcome.getValue())
                .sorted()
                .forEach(System.out::println);
        samples.forEach(sample -> System.out.printf(
                "%4d s  %-16s heap after collection %6d KiB  threads %3d  open files %3d%n",
                sample.at().toSeconds(),
                sample.app(),
                sample.vitals().heapKiB(),
                sample.vitals().threads(),
                sample.vitals().files()));
    }

    private void expectFlat(App app) {
        assertThat(last(app, Vitals::heapKiB)).as("heap of " + app).isLessThanOrEqualTo((long)
                (GROWTH * early(app, Vitals::heapKiB)));
        assertThat(last(app, Vitals::threads))
                .as("threads of " + app)
                .isLessThanOrEqualTo(early(app, Vitals::threads) + MORE_THREADS_OR_FILES);
        assertThat(last(app, Vitals::files))
                .as("open files of " + app)
                .isLessThanOrEqualTo(early(app, Vitals::files) + MORE_THREADS_OR_FILES);
    }

    /** The mean of the second quarter: the first is still warming up. */
    private long early(App app, ToLongFunction<Vitals> measure) {
        return mean(app, SAMPLES / 4, SAMPLES / 2, measure);
    }

    private long last(App app, ToLongFunction<Vitals> measure) {
        return mean(app, SAMPLES * 3 / 4, SAMPLES, measure);
    }

    private long mean(App app, int from, int to, ToLongFunction<Vitals> measure) {
        return (long)
                samples.stream()
                        .filter(sample -> sample.app() == app)
                        .map(Sample::vitals)
                        .toList()
                        .subList(from, to)
                        .stream()
                        .mapToLong(measure)
                        .average()
                        .orElseThrow();
    }
}
