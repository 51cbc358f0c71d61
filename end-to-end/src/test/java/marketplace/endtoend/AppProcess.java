package marketplace.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One app as a process, on a port that it keeps across restarts. */
final class AppProcess {

    /** The option that says where the data is. */
    static final String DATA = "--marketplace.data=";

    /** As in every pod of Kubernetes, where Boot by itself takes a client's word for his address. */
    private static final Map<String, String> POD =
            Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1", "KUBERNETES_SERVICE_PORT", "443");

    private static final Duration START_TIME = Duration.ofMinutes(3);
    private static final Duration STOP_TIME = Duration.ofSeconds(60);
    private static final Duration PROBE_TIME = Duration.ofSeconds(5);

    private final App app;
    private final int port;
    private final List<String> options;
    private final Transport transport;
    private final String configuration;
    private final Path output;
    private Process process;

    /** An app that takes its configuration from there, by Spring's {@code spring.config.import}, and from these options. */
    AppProcess(App app, int port, Transport transport, String configuration, List<String> options, Path output) {
        this.app = app;
        this.port = port;
        this.options = List.copyOf(options);
        this.transport = transport;
        this.configuration = configuration;
        this.output = output;
    }

    String url() {
        return transport.url(port);
    }

    int port() {
        return port;
    }

    /** What it has printed. */
    Path output() {
        return output;
    }

    long pid() {
        return process.pid();
    }

    boolean isStarted() {
        return process != null;
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    void start(String... moreOptions) {
        ProcessBuilder builder = new ProcessBuilder(javaCommand(moreOptions))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().put("SPRING_CONFIG_IMPORT", configuration);
        builder.environment().putAll(POD);
        try {
            process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(app + " cannot be started", failure);
        }
    }

    private List<String> javaCommand(String... moreOptions) {
        List<String> command = app.program().command();
        command.add("--server.port=" + port);
        command.addAll(options);
        command.addAll(List.of(moreOptions));
        return command;
    }

    void awaitReady() {
        await("readiness");
    }

    void awaitAlive() {
        await("liveness");
    }

    private void await(String probed) {
        Await.within(START_TIME, probed + " of " + app + "; see " + output, () -> {
            if (!isRunning()) {
                throw new AssertionError(app + " has ended; see " + output);
            }
            return succeeds(probed);
        });
    }

    private boolean succeeds(String probed) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/" + probed))
                .timeout(PROBE_TIME)
                .build();
        try {
            return transport
                            .client()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks the process to end, as an operator does, and waits until it has. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** The exit code, once the process has ended. */
    int awaitEnd() {
        try {
            if (!process.waitFor(STOP_TIME.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(app + " did not stop within " + STOP_TIME);
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    void signal(String name) {
        command("kill", "-" + name, String.valueOf(process.pid()));
    }

    /** From now on no file that the process writes may be longer: as on a full disk, writing fails. */
    void limitFiles(String size) {
        command("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + size + ":");
    }

    private static void command(String... words) {
        int status = Command.run(new ProcessBuilder(words).inheritIO());
        if (status != 0) {
            throw new AssertionError(String.join(" ", words) + " failed: " + status);
        }
    }

    /** Ends the process, if there is one, without asking it: {@code kill -9}. */
    void destroy() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
