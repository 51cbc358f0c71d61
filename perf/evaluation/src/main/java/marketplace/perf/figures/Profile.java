package marketplace.perf.figures;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import marketplace.perf.load.Run;
import marketplace.perf.load.Scenario;
import marketplace.perf.system.Part;
import marketplace.perf.system.Recording;

/** Where the processor time of the apps goes in one scenario, and the runs during which that was recorded. */
public record Profile(Scenario scenario, List<Run> runs, List<App> apps) {

    /**
     * One app.
     *
     * @param samples of each part
     * @param flameGraph the page that draws them
     * @param cpuPerOperation of the whole process, in microseconds; the mean over the runs
     */
    public record App(String name, Map<Part, Long> samples, Path flameGraph, double cpuPerOperation) {

        /** How much of what its own code takes is taken by a part; all together take 1. */
        public double share(Part part) {
            double all = samples.values().stream().mapToLong(Long::longValue).sum();
            return samples.getOrDefault(part, 0L) / all;
        }
    }

    /** Reads what was recorded during the runs, and draws it. */
    public static Profile of(Scenario scenario, List<Run> runs, Collection<Recording> recordings) {
        List<App> apps = recordings.stream()
                .map(recording -> new App(
                        recording.app(),
                        recording.samples(),
                        recording.drawFlameGraph(),
                        cpuPerOperation(runs, recording.app())))
                .toList();
        return new Profile(scenario, runs, apps);
    }

    private static double cpuPerOperation(List<Run> runs, String app) {
        return Estimate.of(runs.stream().map(run -> run.cpuPerOperation(app)).toList())
                .mean();
    }
}
