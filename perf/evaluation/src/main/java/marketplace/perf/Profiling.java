package marketplace.perf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import marketplace.perf.Form.Series;
import marketplace.perf.figures.Profile;
import marketplace.perf.load.Load;
import marketplace.perf.load.Run;
import marketplace.perf.load.Scenario;
import marketplace.perf.report.ProfileSection;
import marketplace.perf.report.Report;
import marketplace.perf.system.Catalogue;
import marketplace.perf.system.Marketplace;
import marketplace.perf.system.Recording;
import marketplace.perf.system.Server;

/** Where the processor time of each app goes, in each of the classic scenarios. */
final class Profiling {

    private final Options options;
    private final Form form;
    private final Path folder;
    private final Load load;

    Profiling(Options options, Path folder, Load load) {
        this.options = options;
        this.form = Form.of(options);
        this.folder = folder;
        this.load = load;
    }

    void run(Report report) {
        try (Marketplace marketplace = options.marketplace()) {
            Progress.say("Filling the catalogue and warming up");
            Catalogue.fill(marketplace, options.number("seed", 1));
            new WarmUp(load, form.warmUp(options)).run(marketplace);
            List<Profile> profiles = form.series().stream()
                    .map(series -> profile(marketplace, series))
                    .toList();
            report.audited(marketplace.passesAudit());
            ProfileSection.addTo(report, profiles);
        }
    }

    private Profile profile(Marketplace marketplace, Series series) {
        Scenario scenario = series.scenario();
        Progress.say("Recording " + scenario.title());
        List<Recording> recordings = marketplace.servers().stream()
                .map(server -> Recording.begin(server, file(server, scenario)))
                .toList();
        List<Run> runs = new ArrayList<>();
        for (int run = 1; run <= series.runs(); run++) {
            runs.add(load.run(marketplace, scenario));
        }
        recordings.forEach(Recording::end);
        return Profile.of(scenario, runs, recordings);
    }

    private Path file(Server server, Scenario scenario) {
        return folder.resolve("%s-%d.jfr".formatted(server.name(), scenario.sellers()));
    }
}
