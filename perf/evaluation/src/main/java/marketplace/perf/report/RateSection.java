package marketplace.perf.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import marketplace.perf.figures.AtRate;
import marketplace.perf.figures.Numbers;
import marketplace.perf.figures.Responses;

/** Latency against rate. */
public final class RateSection {

    private RateSection() {}

    /** Adds what the runs at fixed rates brought: those of the marketplace, and those of the floor. */
    public static void addTo(Report report, List<AtRate> rates, List<AtRate> floor) {
        Stream.of(rates, floor)
                .flatMap(List::stream)
                .forEach(rate -> report.failed(rate.run().failed()));
        report.add(document -> write(document, rates, floor));
    }

    private static void write(Document document, List<AtRate> rates, List<AtRate> floor) {
        document.heading(2, "At a fixed rate");
        document.paragraph(
                "Calls come at fixed moments, whatever the replies take; each counts from its moment. Response times in"
                        + " milliseconds, all functions together. Each is called at parts of its own capacity, by %s:"
                                .formatted(rates.getFirst().run().scenario().title()));
        document.table(
                List.of(
                        "target",
                        "part of capacity",
                        "calls/s asked",
                        "calls/s served",
                        "p50",
                        "p95",
                        "p99",
                        "p99 / p50",
                        "failed"),
                Stream.concat(rows("marketplace", rates), rows("floor", floor)).toList());
        rates.stream().filter(rate -> rate.part() == AtRate.HALF).forEach(rate -> half(document, rate));
        document.plot(LinePlot.draw(
                "Response time of the marketplace (ms) against rate",
                "calls per second",
                List.of(
                        line("p50", rates, Responses::p50),
                        line("p95", rates, Responses::p95),
                        line("p99", rates, Responses::p99))));
    }

    private static Stream<List<String>> rows(String target, List<AtRate> rates) {
        return rates.stream().map(rate -> row(target, rate));
    }

    private static List<String> row(String target, AtRate rate) {
        Responses responses = rate.responses();
        return List.of(
                target,
                Numbers.percent(rate.part()),
                Numbers.of(rate.rate()),
                Numbers.of(rate.served()),
                Numbers.of(responses.p50()),
                Numbers.of(responses.p95()),
                Numbers.of(responses.p99()),
                Numbers.of(rate.spread()),
                Long.toString(rate.run().failed().size()));
    }

    private static void half(Document document, AtRate rate) {
        document.paragraph(
                "At half of capacity the marketplace's p99 is %s times its p50. The aim is under %d times: %s."
                        .formatted(
                                Numbers.of(rate.spread()),
                                Aim.MOST_SPREAD,
                                Aim.verdict(rate.spread() < Aim.MOST_SPREAD)));
    }

    private static LinePlot.Line line(String name, List<AtRate> rates, ToDoubleFunction<Responses> figure) {
        return new LinePlot.Line(
                name,
                rates.stream()
                        .map(rate -> new LinePlot.Point(rate.rate(), figure.applyAsDouble(rate.responses())))
                        .toList());
    }
}
