package marketplace.perf;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import marketplace.perf.figures.Cost;
import marketplace.perf.figures.Plan;
import marketplace.perf.report.GrowthSection;
import marketplace.perf.report.Report;
import marketplace.perf.system.BulkLoader;
import marketplace.perf.system.Catalogue;
import marketplace.perf.system.Marketplace;
import marketplace.perf.system.QueryPlans;
import marketplace.perf.system.Target;

/** How the cost of a call grows with the number of items. */
final class Growth {

    private static final String SQL_IN_THE_LOG = "-Dlogging.level.org.hibernate.SQL=debug"
            + " -Dlogging.level.org.springframework.jdbc.core.JdbcTemplate=debug";

    private final Options options;
    private final Path home;
    private final Path data;
    private final List<Integer> sizes;
    private final List<Cost> costs = new ArrayList<>();

    Growth(Options options) {
        this.options = options;
        this.home = options.home();
        this.data = options.perf().resolve("target/growth");
        this.sizes = options.numbers("sizes", "100000,1000000");
    }

    void run(Report report) {
        try (Marketplace marketplace = Marketplace.fresh(home, data, options.basePort())) {
            Catalogue.fill(marketplace, options.number("seed", 1));
            measure(marketplace, Catalogue.SIZE);
        }
        sizes.forEach(size -> grow(size, report));
        GrowthSection.addTo(report, costs, plans());
    }

    private void grow(int size, Report report) {
        load(size);
        Progress.say("Starting with %d items; the store derives its search index".formatted(size));
        try (Marketplace marketplace = Marketplace.on(home, data, options.basePort(), "")) {
            measure(marketplace, size);
            report.audited(marketplace.passesAudit());
        }
    }

    private void load(int size) {
        Progress.say("Loading %d items".formatted(size));
        try (BulkLoader loader = new BulkLoader(data, options.number("seed", 1))) {
            loader.fillUpTo(size);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void measure(Target target, int size) {
        Progress.say("Measuring with %d items".formatted(size));
        int calls = options.number("calls", 400);
        List<Repetition> repetitions = Probe.of(target).stream()
                .map(probe -> new Repetition(probe, calls))
                .toList();
        repetitions.forEach(Repetition::run);
        repetitions.forEach(repetition -> costs.add(repetition.cost(target.servers(), size)));
    }

    /** Each call once more with every statement in the log; then the database is asked for its plan of each. */
    private List<Plan> plans() {
        try (Marketplace marketplace = Marketplace.on(home, data, options.basePort(), SQL_IN_THE_LOG)) {
            Probe.of(marketplace).forEach(Probe::time);
        }
        return QueryPlans.of(data);
    }
}
