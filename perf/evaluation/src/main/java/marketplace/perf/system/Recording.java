package marketplace.perf.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import one.convert.Arguments;
import one.convert.JfrToFlame;

/**
 * What one app does with its processor time, sampled by the Java Flight Recorder (JEP 509). What the JVM takes for itself, to
 * compile and to collect, is not in it.
 */
public final class Recording {

    private static final String SAMPLE = "jdk.CPUTimeSample";

    private final Server server;
    private final Path file;

    private Recording(Server server, Path file) {
        this.server = server;
        this.file = file;
    }

    /** Begins to record a running app; the file is there at the end. */
    public static Recording begin(Server server, Path file) {
        Recording recording = new Recording(server, file);
        recording.command("JFR.configure", "stackdepth=256");
        recording.command(
                "JFR.start",
                "name=profile",
                "settings=none",
                "+" + SAMPLE + "#enabled=true",
                "+" + SAMPLE + "#throttle=10ms");
        return recording;
    }

    /** Ends it. */
    public void end() {
        command("JFR.stop", "name=profile", "filename=" + file);
    }

    /** The name of the app. */
    public String app() {
        return server.name();
    }

    /** Draws what was recorded as a page beside it. */
    public Path drawFlameGraph() {
        Path page = file.resolveSibling(file.getFileName().toString().replace(".jfr", ".html"));
        Arguments drawing = new Arguments("--cpu-time", "--dot", "--norm", "--title", server.name());
        try {
            JfrToFlame.convert(file.toString(), page.toString(), drawing);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return page;
    }

    /** How many samples each part of the app has: that of the code nearest to the top of the stack. */
    public Map<Part, Long> samples() {
        Map<Part, Long> samples = new HashMap<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                var event = recording.readEvent();
                if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
                    samples.merge(part(event.getStackTrace().getFrames()), 1L, Long::sum);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return samples;
    }

    private static Part part(List<RecordedFrame> stack) {
        return Part.of(stack.stream().map(frame -> frame.getMethod().getType().getName()));
    }

    private void command(String... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(server.java()).resolveSibling("jcmd").toString(), Long.toString(server.pid())));
        command.addAll(List.of(words));
        Commands.run(file.resolveSibling("jcmd.log"), command, Map.of());
    }
}
