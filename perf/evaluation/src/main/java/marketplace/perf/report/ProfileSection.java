package marketplace.perf.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import marketplace.perf.figures.Numbers;
import marketplace.perf.figures.Profile;
import marketplace.perf.figures.Profile.App;
import marketplace.perf.system.Part;

/** Where the processor time goes. */
public final class ProfileSection {

    private ProfileSection() {}

    /** Adds one table for each scenario. */
    public static void addTo(Report report, List<Profile> profiles) {
        profiles.forEach(profile -> {
            profile.runs().forEach(run -> report.failed(run.failed()));
            report.add(document -> write(document, profile));
        });
    }

    private static void write(Document document, Profile profile) {
        document.heading(2, profile.scenario().title() + ": where the processor time goes");
        document.paragraph(
                "By the part whose code is nearest to the top of the stack, without what the JVM takes for itself.");
        document.table(row("part", profile, App::name), rows(profile));
        document.paragraph("Flame graphs: "
                + profile.apps().stream()
                        .map(app -> app.flameGraph().getFileName().toString())
                        .collect(Collectors.joining(", ")));
    }

    private static List<List<String>> rows(Profile profile) {
        List<List<String>> rows = new ArrayList<>();
        Arrays.stream(Part.values()).forEach(part -> rows.add(row(part.title(), profile, app -> share(app, part))));
        rows.add(row("µs an operation, the JVM's own included", profile, app -> Numbers.of(app.cpuPerOperation())));
        return rows;
    }

    private static List<String> row(String title, Profile profile, Function<App, String> cell) {
        List<String> row = new ArrayList<>(List.of(title));
        profile.apps().stream().map(cell).forEach(row::add);
        return row;
    }

    private static String share(App app, Part part) {
        double share = app.share(part);
        return share == 0 ? "" : Numbers.percent(share);
    }
}
