package marketplace.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no well-made client would. */
final class RawHttp {

    private static final int TIMEOUT_MILLIS = 20_000;

    private RawHttp() {}

    /** All that the app answers to these bytes until it closes the connection. */
    static String send(App app, String request) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Platform.running().port(app))) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A request whose first line is as given, after which the app closes the connection. */
    static String sendLine(App app, String line) {
        return send(app, line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
}
