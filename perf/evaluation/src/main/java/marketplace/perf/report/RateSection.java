package marketplace.perf.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import marketplace.perf.figures.AtRate;
import marketplace.perf.figures.Numbers;
import marketplace.perf.figures.Responses;

/** Latency against rate. */
public final class RateSection {

    private static final double HALF = 0.5;

    private RateSection() {}

    /** Adds what the runs at fixed rates brought. */
    public static void addTo(Report report, List<AtRate> rates) {
        rates.forEach(rate -> report.failed(rate.run().failed()));
        report.add(document -> write(document, rates));
    }

    private static void write(Document document, List<AtRate> rates) {
        document.heading(2, "At a fixed rate");
        document.paragraph(
                "Calls come at fixed moments, whatever the replies take; each counts from its moment. Response times"
                        + " of the marketplace in milliseconds, all functions together:");
        document.table(
                List.of(
                        "part of capacity",
                        "calls/s asked",
                        "calls/s served",
                        "p50",
                        "p95",
                        "p99",
                        "p99 / p50",
                        "failed"),
                rates.stream().map(RateSection::row).toList());
        rates.stream().filter(rate -> rate.part() == HALF).forEach(rate -> half(document, rate.responses()));
        document.plot(LinePlot.draw(
                "Response time (ms) against rate",
                "calls per second",
                List.of(
                        line("p50", rates, Responses::p50),
                        line("p95", rates, Responses::p95),
                        line("p99", rates, Responses::p99))));
    }

    private static List<String> row(AtRate rate) {
        Responses responses = rate.responses();
        return List.of(
                "%.0f %%".formatted(rate.part() * 100),
                Numbers.of(rate.rate()),
                Numbers.of(rate.served()),
                Numbers.of(responses.p50()),
                Numbers.of(responses.p95()),
                Numbers.of(responses.p99()),
                Numbers.of(responses.p99() / responses.p50()),
                Long.toString(rate.run().failed().size()));
    }

    private static void half(Document document, Responses responses) {
        document.paragraph("At half of capacity the p99 is %s times the p50 (it should be under 10)."
                .formatted(Numbers.of(responses.p99() / responses.p50())));
    }

    private static LinePlot.Line line(String name, List<AtRate> rates, ToDoubleFunction<Responses> figure) {
        return new LinePlot.Line(
                name,
                rates.stream()
                        .map(rate -> new LinePlot.Point(rate.rate(), figure.applyAsDouble(rate.responses())))
                        .toList());
    }
}
