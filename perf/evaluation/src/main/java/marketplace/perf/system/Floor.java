package marketplace.perf.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The two bare apps, with the options of Java and the scheduling policy that the marketplace's apps run with. */
public final class Floor implements Target {

    private static final Duration START_TIME = Duration.ofMinutes(5);

    private final Path folder;
    private final int basePort;
    private final Process back;
    private final Process front;

    /** Starts both, like that store and that API. */
    public Floor(Path perf, Path folder, int basePort, Marketplace like) {
        this.folder = folder;
        this.basePort = basePort;
        Path jar = perf.resolve("floor/target/floor.jar");
        this.back = start("back", jar, like.servers().get(1), List.of("--server.port=" + basePort));
        this.front = start(
                "front",
                jar,
                like.servers().get(3),
                List.of("--server.port=" + (basePort + 1), "--floor.back=http://127.0.0.1:" + basePort));
        Visits.ofTheFloor(visits());
        awaitAnswer();
    }

    private Process start(String profile, Path jar, Server like, List<String> options) {
        List<String> command = new ArrayList<>(like.scheduled());
        command.add(like.java());
        command.addAll(like.javaOptions());
        command.addAll(List.of("-jar", jar.toString(), "--spring.profiles.active=" + profile));
        command.addAll(options);
        Process process = Commands.start(folder.resolve("floor-" + profile + ".log"), command, Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    private void awaitAnswer() {
        Instant deadline = Instant.now().plus(START_TIME);
        while (!answers()) {
            if (Instant.now().isAfter(deadline) || !back.isAlive() || !front.isAlive()) {
                throw new IllegalStateException("The floor does not start; see " + folder);
            }
        }
    }

    private boolean answers() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + buyerPort() + "/v1/items"))
                    .build();
            Thread.sleep(100);
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public String name() {
        return "floor";
    }

    @Override
    public int sellerPort() {
        return basePort + 1;
    }

    @Override
    public int buyerPort() {
        return basePort + 1;
    }

    @Override
    public List<Server> servers() {
        return List.of(new Server("back", back.pid()), new Server("front", front.pid()));
    }

    @Override
    public Path visits() {
        return folder.resolve("floor-visits.csv");
    }

    @Override
    public void close() {
        front.destroy();
        back.destroy();
        Commands.await(front);
        Commands.await(back);
    }
}
