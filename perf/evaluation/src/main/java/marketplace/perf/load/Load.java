package marketplace.perf.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import marketplace.perf.system.Target;
import org.apache.jmeter.engine.StandardJMeterEngine;
import org.apache.jmeter.save.SaveService;
import org.apache.jmeter.testelement.TestElement;
import org.apache.jmeter.threads.ThreadGroup;
import org.apache.jmeter.util.JMeterUtils;
import org.apache.jorphan.collections.HashTree;
import org.jspecify.annotations.Nullable;

/** Runs the JMeter plan, by JMeter's engine in this process: so the generator is warm when the measuring begins. */
public final class Load {

    private static final AtomicInteger RUNS = new AtomicInteger();

    private final Path plan;

    /** Prepares JMeter, whose settings are in that folder. */
    public Load(Path plan, Path jmeterHome) {
        this.plan = plan;
        JMeterUtils.setJMeterHome(jmeterHome.toString());
        JMeterUtils.loadJMeterProperties(
                jmeterHome.resolve("bin/jmeter.properties").toString());
        JMeterUtils.initLocale();
    }

    /** As fast as the replies come: each client makes its next call when it has the reply to the last. */
    public Run run(Target target, Scenario scenario) {
        return run(target, scenario, null);
    }

    /** So many calls a second, whatever the replies take. */
    public Run run(Target target, Scenario scenario, double rate) {
        return run(target, scenario, new Pace(rate, scenario.sellers() + scenario.buyers()));
    }

    private Run run(Target target, Scenario scenario, @Nullable Pace pace) {
        properties(target, scenario).forEach(JMeterUtils::setProperty);
        Meter meter = new Meter(target);
        Recorder recorder = new Recorder(meter, pace);
        StandardJMeterEngine engine = new StandardJMeterEngine();
        engine.configure(tree(recorder, pace));
        engine.run();
        return complete(new Run(scenario, recorder.calls(), meter.taken()));
    }

    /** A client whom JMeter ends early would just make fewer calls, all of them right. */
    private static Run complete(Run run) {
        int made = run.measured().size();
        if (made != run.scenario().allCalls() && run.failed().isEmpty()) {
            throw new IllegalStateException("The plan made %d calls, not %d"
                    .formatted(made, run.scenario().allCalls()));
        }
        return run;
    }

    private static Map<String, String> properties(Target target, Scenario scenario) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("seller.port", Integer.toString(target.sellerPort()));
        properties.put("buyer.port", Integer.toString(target.buyerPort()));
        properties.put("sellers", Integer.toString(scenario.sellers()));
        properties.put("buyers", Integer.toString(scenario.buyers()));
        properties.put("calls", Integer.toString(scenario.calls()));
        properties.put("mix", scenario.mix().property());
        properties.put("run", "r%d-%x".formatted(RUNS.incrementAndGet(), System.currentTimeMillis()));
        properties.put("visits", target.visits().toAbsolutePath().toString());
        return properties;
    }

    private HashTree tree(Recorder recorder, @Nullable Pace pace) {
        try {
            HashTree tree = SaveService.loadTree(plan.toFile());
            HashTree testPlan = tree.getTree(tree.getArray()[0]);
            testPlan.add(recorder);
            if (pace != null) {
                addToWork(testPlan, pace);
            }
            return tree;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** To the groups that do the measured calls, not to those that come in or leave. */
    private static void addToWork(HashTree testPlan, TestElement element) {
        for (Object group : testPlan.getArray()) {
            if (group.getClass() == ThreadGroup.class) {
                testPlan.getTree(group).add(element);
            }
        }
    }
}
