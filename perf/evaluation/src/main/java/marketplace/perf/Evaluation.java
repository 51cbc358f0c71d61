package marketplace.perf;

import java.nio.file.Path;
import java.time.LocalDate;
import marketplace.perf.load.Load;
import marketplace.perf.report.Report;
import marketplace.perf.system.Folders;
import marketplace.perf.system.Machine;

/** Measures the marketplace, as {@code perf/README.md} says; ends with 1 if a call or an audit failed, with 2 if it was misused. */
public final class Evaluation {

    private Evaluation() {}

    static void main(String[] arguments) {
        try {
            System.exit(measure(Options.of(arguments)) ? 0 : 1);
        } catch (Misuse misuse) {
            System.err.println("perf: " + misuse.getMessage());
            System.exit(2);
        }
    }

    private static boolean measure(Options options) {
        Path perf = options.perf();
        Report report = new Report(LocalDate.now() + ", " + Machine.description());
        Path folder = perf.resolve("target/report/" + options.form());
        Folders.remove(folder); // a report of before is none of an evaluation that breaks off
        Load load = new Load(perf.resolve("marketplace.jmx"), perf.resolve("evaluation/target/jmeter"));
        switch (options.form()) {
            case "growth" -> new Growth(options).run(report);
            case "profile" -> new Profiling(options, folder, load).run(report);
            default -> new Scenarios(options, load).run(report);
        }
        report.write(folder);
        Progress.say("The report is in " + folder);
        return report.isGood();
    }
}
