package marketplace.perf;

import java.util.ArrayList;
import java.util.List;
import marketplace.perf.Form.Series;
import marketplace.perf.figures.AtRate;
import marketplace.perf.figures.Comparison;
import marketplace.perf.figures.StartUp;
import marketplace.perf.load.Load;
import marketplace.perf.report.RateSection;
import marketplace.perf.report.Report;
import marketplace.perf.report.ScenarioSection;
import marketplace.perf.report.StartUpSection;

/** The classic scenarios: one, ten and a hundred sellers, and as many buyers, at once; then some fixed rates. */
final class Scenarios {

    /** The scenario whose throughput is the capacity, of which the fixed rates are parts. */
    private static final int CLIENTS_AT_CAPACITY = 10;

    private final Options options;
    private final Form form;
    private final Load load;

    private final List<StartUp> startUps = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<AtRate> rates = new ArrayList<>();
    private final List<AtRate> floorRates = new ArrayList<>();

    Scenarios(Options options, Load load) {
        this.options = options;
        this.form = Form.of(options);
        this.load = load;
    }

    void run(Report report) {
        if (options.hasMarketplace()) {
            measure(form.series(), report);
        } else {
            options.marketplace().close(); // builds what is missing, so that no start that counts does
            groups().forEach(series -> measure(series, report));
        }
        ScenarioSection.addTo(report, comparisons);
        RateSection.addTo(report, rates, floorRates);
        if (!startUps.isEmpty()) {
            StartUpSection.addTo(report, startUps);
        }
    }

    /** Those that share a marketplace. */
    private List<List<Series>> groups() {
        return form.freshEach() ? form.series().stream().map(List::of).toList() : List.of(form.series());
    }

    private void measure(List<Series> series, Report report) {
        try (Bench bench = bench()) {
            bench.startUp().ifPresent(startUps::add);
            series.forEach(each -> measure(bench, each));
            report.audited(bench.marketplace().passesAudit());
        }
    }

    private void measure(Bench bench, Series series) {
        Comparison comparison = bench.compare(series.scenario(), series.runs());
        comparisons.add(comparison);
        if (series.scenario().sellers() == CLIENTS_AT_CAPACITY) {
            FixedRates fixed = new FixedRates(bench, form.clientsAtRate(), form.secondsAtRate());
            rates.addAll(fixed.ofMarketplace(comparison));
            floorRates.add(fixed.ofFloor(comparison));
        }
    }

    private Bench bench() {
        return new Bench(
                load,
                options.marketplace(),
                options.perf(),
                options.floorPort(),
                new WarmUp(load, form.warmUp(options)),
                options.number("seed", 1));
    }
}
