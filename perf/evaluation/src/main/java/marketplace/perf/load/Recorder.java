package marketplace.perf.load;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jmeter.assertions.AssertionResult;
import org.apache.jmeter.engine.util.NoThreadClone;
import org.apache.jmeter.protocol.http.sampler.HTTPSamplerBase;
import org.apache.jmeter.samplers.SampleEvent;
import org.apache.jmeter.samplers.SampleListener;
import org.apache.jmeter.samplers.SampleMonitor;
import org.apache.jmeter.samplers.SampleResult;
import org.apache.jmeter.samplers.Sampler;
import org.apache.jmeter.testelement.AbstractTestElement;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every call of the plan. JMeter's own times are whole milliseconds, too coarse here, so this takes its own around each
 * call; it also tells when the measured calls begin and when the last has ended.
 */
public class Recorder extends AbstractTestElement implements SampleListener, SampleMonitor, NoThreadClone {

    private static final class Times {
        private long begun;
        private long ended;
    }

    private final transient Collection<Call> calls = new ConcurrentLinkedQueue<>();
    private final transient ThreadLocal<Times> times = ThreadLocal.withInitial(Times::new);
    private final transient AtomicBoolean begun = new AtomicBoolean();
    private final transient AtomicBoolean ended = new AtomicBoolean();
    private final transient Meter meter;
    private final transient @Nullable Pace pace;

    Recorder(Meter meter, @Nullable Pace pace) {
        this.meter = meter;
        this.pace = pace;
        setName("Recorder");
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Not all that JMeter calls a sampler is a call: some only keep values. */
    @Override
    public void sampleStarting(Sampler sampler) {
        if (sampler instanceof HTTPSamplerBase) {
            callStarting(sampler);
        }
    }

    private void callStarting(Sampler sampler) {
        String function = Objects.requireNonNull(sampler.getName());
        if (!Call.isFrame(function)) {
            once(begun, meter::begin);
        } else if (begun.get()) {
            once(ended, meter::end);
        }
        times.get().begun = System.nanoTime();
    }

    private static void once(AtomicBoolean done, Runnable action) {
        if (!done.get() && done.compareAndSet(false, true)) {
            action.run();
        }
    }

    @Override
    public void sampleEnded(Sampler sampler) {
        times.get().ended = System.nanoTime();
    }

    @Override
    public void sampleOccurred(SampleEvent event) {
        SampleResult result = event.getResult();
        Times taken = times.get();
        String function = result.getSampleLabel();
        long from = pace == null || Call.isFrame(function) ? taken.begun : pace.scheduled();
        calls.add(new Call(function, from, taken.ended - from, failure(result)));
    }

    private static @Nullable String failure(SampleResult result) {
        if (result.isSuccessful()) {
            return null;
        }
        String reason = List.of(result.getAssertionResults()).stream()
                .filter(assertion -> assertion.isFailure() || assertion.isError())
                .map(AssertionResult::getFailureMessage)
                .findFirst()
                .orElse("");
        return "%s %s %s".formatted(result.getResponseCode(), reason, result.getResponseDataAsString());
    }

    @Override
    public void sampleStarted(SampleEvent event) {
        // told only of calls that have parts
    }

    @Override
    public void sampleStopped(SampleEvent event) {
        // told only of calls that have parts
    }
}
