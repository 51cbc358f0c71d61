package marketplace.endtoend;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call that has arrived at the proxy. Each has a connection of its own, to the store as well. */
final class ProxiedCall {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int MOST_HEAD = 64 * 1024;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final Pattern CHUNKED = Pattern.compile("(?i)\r\ntransfer-encoding:");
    private static final Pattern CONNECTION = Pattern.compile("(?i)\r\nconnection:[^\r]*");

    private final Socket caller;
    private final int store;
    private final String head;
    private final byte[] body;
    private byte[] reply = {};

    /** Reads the call to its end. */
    ProxiedCall(Socket caller, int store) throws IOException {
        this.caller = caller;
        this.store = store;
        InputStream input = new BufferedInputStream(caller.getInputStream());
        this.head = readHead(input);
        this.body = input.readNBytes(length());
    }

    private static String readHead(InputStream input) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf(END_OF_HEAD, Math.max(0, head.length() - END_OF_HEAD.length())) < 0) {
            int next = input.read();
            if (next < 0 || head.length() > MOST_HEAD) {
                throw new EOFException("No call: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private int length() throws IOException {
        if (CHUNKED.matcher(head).find()) {
            throw new IOException("The proxy reads no call in chunks: " + head);
        }
        Matcher length = LENGTH.matcher(head);
        return length.find() ? Integer.parseInt(length.group(1)) : 0;
    }

    /** Its method and path. */
    String line() {
        return head.replaceFirst("(?s)([A-Z]+ [^ ?]+).*", "$1");
    }

    boolean isOf(Trace trace) {
        return head.contains(trace.id());
    }

    /** Sends it to the store, and waits for the reply; that of the last time counts. */
    void forward() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), store)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream output = socket.getOutputStream();
            output.write(headWithoutKeepAlive().getBytes(StandardCharsets.ISO_8859_1));
            output.write(body);
            output.flush();
            reply = socket.getInputStream().readAllBytes();
        }
    }

    private String headWithoutKeepAlive() {
        return CONNECTION.matcher(head).replaceAll("").replaceFirst("\r\n", "\r\nConnection: close\r\n");
    }

    void reply() throws IOException {
        caller.getOutputStream().write(reply);
    }

    /** All but the end of its body. */
    void replyInPart() throws IOException {
        caller.getOutputStream().write(reply, 0, reply.length - 1);
    }

    void trickle(Duration pause) throws IOException {
        for (byte one : reply) {
            caller.getOutputStream().write(one);
            caller.getOutputStream().flush();
            pause(pause);
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    void say(String bytes) throws IOException {
        caller.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    void awaitCallerGone() throws IOException {
        caller.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
}
