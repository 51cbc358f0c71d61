package marketplace.perf.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marketplace.perf.figures.Comparison;
import marketplace.perf.figures.Numbers;
import marketplace.perf.figures.Responses;
import marketplace.perf.figures.Result;
import marketplace.perf.load.Call;

/** The scenarios: first all in one table, then each by function, process and run. */
public final class ScenarioSection {

    private ScenarioSection() {}

    /** Adds what these scenarios brought. */
    public static void addTo(Report report, List<Comparison> comparisons) {
        comparisons.forEach(comparison -> report.failed(comparison.failed()));
        report.add(document -> summary(document, comparisons));
        comparisons.forEach(comparison -> report.add(document -> scenario(document, comparison)));
    }

    private static void summary(Document document, List<Comparison> comparisons) {
        document.heading(2, "As fast as the replies come");
        document.paragraph(
                "Correct operations per second (mean over the runs, 95 % interval), and processor time for each of"
                        + " them, of all processes of the target together. Coming and going is not counted in. The peak"
                        + " of the memory is that since the start of the processes.");
        document.table(
                List.of(
                        "sellers + buyers",
                        "marketplace /s",
                        "floor /s",
                        "ratio",
                        "marketplace CPU µs",
                        "floor CPU µs",
                        "ratio",
                        "generator CPU µs",
                        "peak memory MiB",
                        "failed"),
                comparisons.stream().map(ScenarioSection::summary).toList());
        comparisons.stream()
                .filter(c -> c.scenario().sellers() >= Aim.LEAST_SELLERS)
                .forEach(c -> aims(document, c));
        document.plot(BarPlot.draw(
                "Correct operations per second",
                List.of("mean"),
                comparisons.stream()
                        .flatMap(c -> List.of(bar(c.marketplace()), bar(c.floor())).stream())
                        .toList()));
    }

    private static void aims(Document document, Comparison comparison) {
        document.paragraph("%s: the aims are a ratio of %s at least (%s) and %s MiB at most (%s)."
                .formatted(
                        comparison.scenario().title(),
                        Numbers.of(Aim.LEAST_RATIO),
                        Aim.verdict(comparison.throughputRatio().mean() >= Aim.LEAST_RATIO),
                        Numbers.of(Aim.MOST_MEMORY),
                        Aim.verdict(comparison.marketplace().memory() <= Aim.MOST_MEMORY)));
    }

    private static BarPlot.Row bar(Result result) {
        return new BarPlot.Row(
                result.scenario().title() + ", " + result.target(),
                List.of(result.throughput().mean()));
    }

    private static List<String> summary(Comparison comparison) {
        return List.of(
                comparison.scenario().title(),
                comparison.marketplace().throughput().toString(),
                comparison.floor().throughput().toString(),
                comparison.throughputRatio().toString(),
                comparison.marketplace().cpuPerOperation().toString(),
                comparison.floor().cpuPerOperation().toString(),
                Numbers.of(comparison.cpuRatio()),
                comparison.marketplace().cpuPerOperation("load generator").toString(),
                Long.toString(comparison.marketplace().memory()),
                Integer.toString(comparison.failed().size()));
    }

    private static void scenario(Document document, Comparison comparison) {
        Result result = comparison.marketplace();
        document.heading(2, result.scenario().title());
        document.paragraph("%d runs, each client %d calls. Response times of the marketplace in milliseconds:"
                .formatted(result.runs().size(), result.scenario().calls()));
        responses(document, result.responses());
        processes(document, comparison);
        runs(document, comparison);
    }

    private static void responses(Document document, Map<String, Responses> responses) {
        document.table(
                List.of("function", "calls", "failed", "mean", "p50", "p95", "p99"),
                inOrder(responses).stream().map(ScenarioSection::row).toList());
        document.plot(BarPlot.draw(
                "Response time, ms",
                List.of("p50", "p95", "p99"),
                inOrder(responses).stream()
                        .filter(entry -> !Call.isFrame(entry.getKey()))
                        .map(entry -> bar(entry.getKey(), entry.getValue()))
                        .toList()));
    }

    /** Coming and going last. */
    private static List<Map.Entry<String, Responses>> inOrder(Map<String, Responses> responses) {
        List<Map.Entry<String, Responses>> entries = new ArrayList<>(responses.entrySet());
        entries.sort(Comparator.comparing(entry -> Call.isFrame(entry.getKey())));
        return entries;
    }

    private static BarPlot.Row bar(String function, Responses responses) {
        return new BarPlot.Row(function, List.of(responses.p50(), responses.p95(), responses.p99()));
    }

    private static List<String> row(Map.Entry<String, Responses> entry) {
        Responses responses = entry.getValue();
        return List.of(
                entry.getKey(),
                Long.toString(responses.count()),
                Long.toString(responses.failed()),
                Numbers.of(responses.mean()),
                Numbers.of(responses.p50()),
                Numbers.of(responses.p95()),
                Numbers.of(responses.p99()));
    }

    private static void processes(Document document, Comparison comparison) {
        document.table(
                List.of("process", "CPU µs per operation", "peak memory MiB"),
                List.of(comparison.marketplace(), comparison.floor()).stream()
                        .flatMap(result ->
                                result.peakMemory().keySet().stream().map(process -> process(result, process)))
                        .toList());
    }

    private static List<String> process(Result result, String process) {
        return List.of(
                result.target() + ": " + process,
                result.cpuPerOperation(process).toString(),
                String.valueOf(result.peakMemory().get(process)));
    }

    private static void runs(Document document, Comparison comparison) {
        document.plot(LinePlot.draw(
                "Correct operations per second, run by run",
                "run",
                List.of(line(comparison.marketplace()), line(comparison.floor()))));
    }

    private static LinePlot.Line line(Result result) {
        return new LinePlot.Line(
                result.target(),
                IntStream.range(0, result.runs().size())
                        .mapToObj(run -> new LinePlot.Point(
                                run + 1, result.runs().get(run).throughput()))
                        .toList());
    }
}
