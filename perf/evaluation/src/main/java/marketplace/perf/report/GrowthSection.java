package marketplace.perf.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import marketplace.perf.figures.Cost;
import marketplace.perf.figures.Numbers;
import marketplace.perf.figures.Plan;

/** Cost against the number of items, and the plans that explain it. */
public final class GrowthSection {

    private GrowthSection() {}

    /** Adds what the probes cost. */
    public static void addTo(Report report, List<Cost> costs, List<Plan> plans) {
        report.add(document -> write(document, costs));
        report.add(document -> write(plans, document));
    }

    private static void write(Document document, List<Cost> costs) {
        Map<String, List<Cost>> byCall =
                costs.stream().collect(Collectors.groupingBy(Cost::call, LinkedHashMap::new, Collectors.toList()));
        List<Cost> sizes = byCall.values().iterator().next();
        double logarithm =
                Math.log(sizes.getLast().items()) / Math.log(sizes.getFirst().items());
        document.heading(2, "How the cost grows");
        document.paragraph(
                ("One caller, one call after the other. p50 of the response time in milliseconds, and processor time of the"
                                + " four apps for each call in microseconds, by the number of items. The last column is the"
                                + " growth of the processor time; the logarithm of the items grows %s-fold.")
                        .formatted(Numbers.of(logarithm)));
        document.table(
                head(sizes), byCall.values().stream().map(GrowthSection::row).toList());
        document.plot(LinePlot.draw(
                "Processor time of a call, µs", "decimal logarithm of the number of items", lines(byCall)));
    }

    private static List<String> head(List<Cost> sizes) {
        List<String> head = new ArrayList<>(List.of("call"));
        sizes.forEach(cost -> head.add(Numbers.of(cost.items()) + ": ms"));
        sizes.forEach(cost -> head.add(Numbers.of(cost.items()) + ": CPU µs"));
        head.add("growth");
        return head;
    }

    private static List<String> row(List<Cost> costs) {
        List<String> row = new ArrayList<>(List.of(costs.getFirst().call()));
        costs.forEach(cost -> row.add(Numbers.of(cost.p50())));
        costs.forEach(cost -> row.add(Numbers.of(cost.cpu())));
        row.add(Numbers.of(costs.getLast().cpu() / costs.getFirst().cpu()));
        return row;
    }

    private static List<LinePlot.Line> lines(Map<String, List<Cost>> byCall) {
        return byCall.entrySet().stream()
                .map(entry -> new LinePlot.Line(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(cost -> new LinePlot.Point(Math.log10(cost.items()), cost.cpu()))
                                .toList()))
                .toList();
    }

    private static void write(List<Plan> plans, Document document) {
        document.heading(2, "By which index");
        document.paragraph("%d of %d statements read a whole table."
                .formatted(plans.stream().filter(Plan::scans).count(), plans.size()));
        document.table(
                List.of("statement", "reads"),
                plans.stream()
                        .map(plan -> List.of(plan.statement(), plan.access()))
                        .toList());
    }
}
