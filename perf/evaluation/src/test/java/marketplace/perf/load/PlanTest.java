package marketplace.perf.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import marketplace.perf.load.Scenario.Mix;
import marketplace.perf.system.Server;
import marketplace.perf.system.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan must not take for right what is wrong. It is run here against an app that answers everything wrongly. */
class PlanTest {

    private static final Set<String> FUNCTIONS = Set.of(
            "CreateAccount",
            "Login",
            "Logout",
            "RegisterItemForSale",
            "ChangeItemPrice",
            "UpdateUnitsForSale",
            "DisplayItemsForSale",
            "GetSellerRating (own)",
            "SearchItemsForSale",
            "GetItem",
            "AddItemToCart",
            "DisplayCart",
            "ClearCart",
            "GetSellerRating",
            "MakePurchase",
            "ProvideFeedback");

    private static final Set<String> WITHOUT_BODY = Set.of("Logout", "ClearCart");

    private static Load load;

    @TempDir
    private Path folder;

    private ExecutorService threads;
    private HttpServer server;
    private ToIntFunction<HttpExchange> status;

    @BeforeAll
    static void readSettings() {
        load = new Load(Path.of("../marketplace.jmx"), Path.of("target/jmeter"));
    }

    @BeforeEach
    void listen() throws IOException {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        threads.close();
    }

    @Test
    void noCallIsRightWhoseStatusIsAnother() throws IOException {
        status = call -> 202;

        assertThat(functionsOf(run().failed())).isEqualTo(FUNCTIONS);
    }

    @Test
    void noCallIsRightWhoseBodyIsAnother() throws IOException {
        status = PlanTest::right;

        Run run = run();

        assertThat(functionsOf(run.calls().stream().filter(Call::isRight).toList()))
                .isEqualTo(WITHOUT_BODY);
        assertThat(run.failed())
                .allSatisfy(
                        call -> assertThat(call.failure()).as(call.function()).contains("text expected"));
    }

    private Run run() throws IOException {
        Path visits = Files.write(
                folder.resolve("visits.csv"),
                List.of(
                        String.join(",", numbered("item%1$d,category%1$d,keyword%1$d,seller%1$d")),
                        String.join(",", numbered("1-%d,1,lamp,1"))));
        return load.run(new Wrong(server.getAddress().getPort(), visits), new Scenario(1, 1, Pace.ROUND, Mix.TRADE));
    }

    private static List<String> numbered(String columns) {
        return List.of(1, 2, 3, 4, 5).stream().map(columns::formatted).toList();
    }

    private static Set<String> functionsOf(List<Call> calls) {
        return calls.stream().map(Call::function).collect(Collectors.toSet());
    }

    private static int right(HttpExchange call) {
        String path = call.getRequestURI().getPath();
        return switch (call.getRequestMethod()) {
            case "POST" -> path.equals("/v1/cart/items") ? 200 : 201;
            case "DELETE" -> 204;
            default -> 200;
        };
    }

    private void answer(HttpExchange call) throws IOException {
        call.getRequestBody().readAllBytes();
        int answered = status.applyAsInt(call);
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(answered, answered == 204 ? -1 : body.length);
        if (answered != 204) {
            call.getResponseBody().write(body);
        }
        call.close();
    }

    private record Wrong(int port, Path visits) implements Target {

        @Override
        public String name() {
            return "wrong";
        }

        @Override
        public int sellerPort() {
            return port;
        }

        @Override
        public int buyerPort() {
            return port;
        }

        @Override
        public List<Server> servers() {
            return List.of();
        }

        @Override
        public void close() {
            // the test ends what it began
        }
    }
}
