package marketplace.perf.report;

import java.util.ArrayList;
import java.util.List;
import marketplace.perf.figures.Estimate;
import marketplace.perf.figures.StartUp;

/** Start-up and idle memory. */
public final class StartUpSection {

    private StartUpSection() {}

    /** Adds what the starts took. */
    public static void addTo(Report report, List<StartUp> startUps) {
        report.add(document -> write(document, startUps));
    }

    private static void write(Document document, List<StartUp> startUps) {
        document.heading(2, "Start-up and idle memory");
        document.paragraph("From ./marketplace start with nothing in the databases until all four apps are ready: %s s."
                .formatted(Estimate.of(startUps.stream()
                        .map(startUp -> startUp.time().toMillis() / 1e3)
                        .toList())));
        document.table(List.of("process", "resident memory when idle, MiB"), memory(startUps.getFirst()));
    }

    private static List<List<String>> memory(StartUp startUp) {
        List<List<String>> rows = new ArrayList<>();
        startUp.idleMemory().forEach((app, memory) -> rows.add(List.of(app, Long.toString(memory))));
        rows.add(List.of(
                "all four",
                Long.toString(startUp.idleMemory().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())));
        return rows;
    }
}
