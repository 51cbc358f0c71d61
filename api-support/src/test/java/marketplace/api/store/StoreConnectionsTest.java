package marketplace.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

@Timeout(20)
class StoreConnectionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Ten to a second, so the whole would be there much later. */
    private static final int PIECES = 100;

    /** What a store does with the so-manieth request that comes to it. */
    private interface Conduct {
        void answer(int number, OutputStream reply) throws IOException, InterruptedException;
    }

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private ServerSocket server;
    private RestClient store;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        HttpClientSettings settings = HttpClientSettings.defaults().withTimeouts(PATIENCE, PATIENCE);
        store = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + server.getLocalPort())
                .requestFactory(new StoreConnections(2, new Deadlines(PATIENCE)).requests(settings))
                .build();
    }

    @AfterEach
    void close() throws IOException {
        over.countDown();
        server.close();
    }

    @Test
    void areLetGoWhenAReplyComesByteByByte() {
        serve((number, reply) -> {
            reply.write(head(PIECES));
            for (int piece = 0; piece < PIECES && !over.await(100, TimeUnit.MILLISECONDS); piece++) {
                reply.write('x');
            }
        });
        assertThatThrownBy(this::get).isInstanceOf(RestClientException.class);
        assertThat(requests).hasValueLessThanOrEqualTo(1);
    }

    @Test
    void thatBreakAreTriedOnceMoreForWhatChangesNothing() {
        serve((number, reply) -> {
            if (number > 1) {
                reply.write(head(0));
            }
        });
        get();
        assertThat(requests).hasValue(2);
    }

    @Test
    void thatBreakAreNotTriedAgainForWhatMayHaveBeenDone() {
        serve((number, reply) -> {});
        assertThatThrownBy(() -> store.put().uri("/").retrieve().toBodilessEntity())
                .isInstanceOf(RestClientException.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void thatHaveBeenIdleAreLeftAlone() throws InterruptedException {
        serve((number, reply) -> {
            reply.write(head(0));
            if (number == 1) {
                over.await(); // keeps the connection, and never reads from it again
            }
        });
        get();
        over.await(StoreConnections.KEPT.toMilliseconds() + 1, TimeUnit.MILLISECONDS);
        store.put().uri("/").retrieve().toBodilessEntity();
        assertThat(requests).hasValue(2);
    }

    private void get() {
        store.get().uri("/").retrieve().toEntity(String.class);
    }

    /** One request a connection. */
    private void serve(Conduct conduct) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket connection = server.accept();
                    Thread.ofVirtual().start(() -> serve(connection, conduct));
                } catch (IOException closed) {
                    // at the end of the test
                }
            }
        });
    }

    private void serve(Socket connection, Conduct conduct) {
        try (connection) {
            readHead(connection.getInputStream());
            conduct.answer(requests.incrementAndGet(), connection.getOutputStream());
        } catch (IOException | InterruptedException gone) {
            // by the client, or at the end of the test
        }
    }

    private static void readHead(InputStream request) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = request.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
    }

    private static byte[] head(int length) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n"
                .formatted(length)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
