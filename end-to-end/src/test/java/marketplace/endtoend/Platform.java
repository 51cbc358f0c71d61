package marketplace.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The four apps as processes, with data of their own, on free ports. One is shared by all tests and gone with this JVM; a test
 * that stops an app of it starts it again. What the apps print is in target/platform.
 */
final class Platform implements AutoCloseable {

    /** Below the ports of outgoing connections, so that none of these takes the port of an app that is down. */
    private static final int LOWEST_PORT = 20_000;

    private static final int HIGHEST_PORT = 32_000;

    /** For {@code @ResourceLock}: the one that all tests share. */
    static final String LOCK = "shared-platform";

    /** What the stores and the APIs share. */
    static final String SECRET = "end-to-end".repeat(4);

    private static final Path OUTPUT = Path.of("target", "platform");

    /** Hundreds of accounts are opened, whose passwords nobody will guess; the customer store's PasswordHashingTest hashes as usual. */
    private static final List<String> CHEAP_HASHES =
            List.of("--marketplace.password.memory=1MB", "--marketplace.password.passes=1");

    private final Path output;
    private final Map<App, AppProcess> processes = new EnumMap<>(App.class);
    private final List<AppProcess> others = new CopyOnWriteArrayList<>();
    private final Path home;
    private final Transport transport;
    private final String configuration;

    private Platform(Path output, Transport transport, List<String> moreOptions) throws IOException {
        this.output = Files.createDirectories(output);
        this.transport = transport;
        home = Files.createTempDirectory("marketplace-");
        Secrets.note(SECRET);
        Path secrets = Files.createDirectories(data().resolve("secrets"));
        Files.writeString(secrets.resolve("marketplace.store-secret"), SECRET);
        configuration = Stream.concat(transport.configuration().stream(), Stream.of("configtree:" + secrets + "/"))
                .collect(Collectors.joining(","));
        Map<App, Integer> ports = freePorts();
        ports.forEach((app, port) -> {
            List<String> options = new ArrayList<>(transport.options().apply(app));
            options.addAll(CHEAP_HASHES);
            options.addAll(moreOptions);
            options.add(AppProcess.DATA + data());
            options.add("--server.tomcat.basedir=" + home.resolve(app.toString()));
            options.add("--marketplace.customer-db.url=" + transport.url(ports.get(App.CUSTOMER_DB)));
            options.add("--marketplace.product-db.url=" + transport.url(ports.get(App.PRODUCT_DB)));
            processes.put(app, process(app, app.toString(), port, options));
        });
    }

    private AppProcess process(App app, String name, int port, List<String> options) {
        return new AppProcess(app, port, transport, configuration, options, output.resolve(name + ".log"));
    }

    private static final class Shared {

        private static final Platform PLATFORM = started(OUTPUT, Transport.plain(), List.of());
    }

    /** The one that all tests share; the first who asks for it waits until it is ready. */
    static Platform running() {
        return Shared.PLATFORM;
    }

    /** One of the caller's own, with nothing in it yet, and with these options for each app. */
    static Platform fresh(String name, String... options) {
        return started(OUTPUT.resolve(name), Transport.plain(), List.of(options));
    }

    /** One of the caller's own that talks in that way. */
    static Platform fresh(String name, Transport transport) {
        return started(OUTPUT.resolve(name), transport, List.of());
    }

    private static Platform started(Path output, Transport transport, List<String> options) {
        try {
            Platform platform = new Platform(output, transport, options);
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            Race.of(List.of(App.values()), App::program);
            platform.start();
            return platform;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url(App app) {
        return processes.get(app).url();
    }

    int port(App app) {
        return processes.get(app).port();
    }

    /** One more instance of an app, on a port of its own, for its user to start; it is gone with the platform at the latest. */
    AppProcess another(App app, String name, String... options) {
        AppProcess other = process(app, name, firstFreePort(1), List.of(options));
        others.add(other);
        return other;
    }

    Vitals vitals(App app) {
        return Vitals.of(processes.get(app).pid());
    }

    /** Where the stores keep what they know, laid out as the launcher does. */
    Path data() {
        return home.resolve("data");
    }

    /** Where the stores keep what they know, and where what all apps print is. */
    List<Path> traces() {
        return List.of(data(), output);
    }

    /** Starts what does not run, and waits until all are ready. */
    void start() {
        processes.values().stream().filter(process -> !process.isRunning()).forEach(AppProcess::start);
        processes.values().forEach(AppProcess::awaitReady);
    }

    void start(App app, String... options) {
        processes.get(app).start(options);
        processes.get(app).awaitReady();
    }

    /** Starts an app that may never be ready. */
    void launch(App app, String... options) {
        processes.get(app).start(options);
        processes.get(app).awaitAlive();
    }

    /** Starts apps that may not be ready yet, as a store that they need does not run. */
    void launch(App... apps) {
        List<AppProcess> launched = Stream.of(apps).map(processes::get).toList();
        launched.forEach(AppProcess::start);
        launched.forEach(AppProcess::awaitAlive);
    }

    void awaitReady(App app) {
        processes.get(app).awaitReady();
    }

    /** Stops apps as an operator does, starts them again, and waits until all are ready. */
    void restart(App... apps) {
        Stream.of(apps).forEach(this::stop);
        start();
    }

    void stop(App app) {
        processes.get(app).stop();
    }

    /** Takes an app all processor time; it keeps its connections, and answers nothing. */
    void freeze(App app) {
        processes.get(app).signal("STOP");
    }

    void thaw(App app) {
        processes.get(app).signal("CONT");
        processes.get(app).awaitReady();
    }

    /** Ends an app without asking it. */
    void kill(App app) {
        processes.get(app).destroy();
        processes.get(app).awaitEnd();
    }

    /** Has every write of an app to a file fail. */
    void fillDisk(App app) {
        processes.get(app).limitFiles("0");
    }

    /** Lets the app write again, and waits until it has noticed. */
    void makeRoom(App app) {
        processes.get(app).limitFiles("unlimited");
        processes.values().forEach(AppProcess::awaitReady);
    }

    /** Ends all at once, as a power cut does. */
    void kill() {
        processes.values().forEach(AppProcess::destroy);
        processes.values().forEach(AppProcess::awaitEnd);
    }

    /** Ends the apps, and removes their data; done already, it does nothing. */
    @Override
    public void close() {
        others.forEach(AppProcess::destroy);
        processes.values().forEach(AppProcess::destroy);
        if (Files.exists(home)) {
            removeData();
        }
    }

    private void removeData() {
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException stays) {
            System.err.println("The data of the platform stays in " + home + ": " + stays);
        }
    }

    /** In a row, in the order in which the launcher gives them out. */
    private static Map<App, Integer> freePorts() {
        int first = firstFreePort(App.values().length);
        Map<App, Integer> ports = new EnumMap<>(App.class);
        for (App app : App.values()) {
            ports.put(app, first + app.ordinal());
        }
        return ports;
    }

    private static int firstFreePort(int number) {
        int first;
        do {
            first = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT - number);
        } while (!IntStream.range(first, first + number).allMatch(Platform::isFree));
        return first;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
