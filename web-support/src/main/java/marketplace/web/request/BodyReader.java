package marketplace.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import marketplace.contract.ProblemType;
import marketplace.web.problem.Problem;
import marketplace.web.problem.Unavailable;

/**
 * Reads whole bodies into memory. Refuses those of more than 64 KiB, whether their length is announced or not, and those that
 * take longer than 10 s to arrive. As no call needs as much as 8 KiB, there is room for a limited number of larger ones at once;
 * who fills it stops nobody else.
 */
final class BodyReader {

    static final int USUAL_BYTES = 8 * 1024;

    private static final Duration MOST_TIME = Duration.ofSeconds(10);
    private static final int ROOM_BYTES = 8 * 1024 * 1024;

    private final Duration mostTime;
    private final Semaphore room;

    BodyReader() {
        this(MOST_TIME, ROOM_BYTES);
    }

    BodyReader(Duration mostTime, int roomBytes) {
        this.mostTime = mostTime;
        this.room = new Semaphore(roomBytes);
    }

    /** The body of a request, to be released when it is no longer used; empty if there is none. */
    byte[] read(HttpServletRequest request) {
        if (request.getContentLengthLong() > BodyLimitFilter.MAX_BYTES) {
            throw tooLarge();
        }
        boolean hasBody = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        try {
            return hasBody ? read(request.getInputStream()) : new byte[0];
        } catch (IOException brokenOff) {
            throw new Problem(ProblemType.INVALID_REQUEST, "The body has not arrived whole, or not in time.");
        }
    }

    /** Takes no more memory than has arrived. */
    private byte[] read(InputStream arriving) throws IOException {
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        boolean complete = false;
        try {
            fill(arrived, arriving);
            complete = true;
            return arrived.toByteArray();
        } finally {
            if (!complete) {
                release(arrived.size());
            }
        }
    }

    private void fill(ByteArrayOutputStream arrived, InputStream arriving) throws IOException {
        long start = System.nanoTime();
        byte[] piece = new byte[USUAL_BYTES];
        for (int bytes = arriving.read(piece); bytes >= 0; bytes = arriving.read(piece)) {
            makeRoom(arrived.size(), arrived.size() + bytes);
            arrived.write(piece, 0, bytes);
            if (System.nanoTime() - start > mostTime.toNanos()) {
                throw new SocketTimeoutException("A body that trickles");
            }
        }
    }

    private void makeRoom(int before, int after) {
        if (after > BodyLimitFilter.MAX_BYTES) {
            throw tooLarge();
        }
        if (!room.tryAcquire(unusual(after) - unusual(before))) {
            throw new Unavailable("Too many large bodies are under way at once; try again soon.");
        }
    }

    void release(int bytes) {
        room.release(unusual(bytes));
    }

    private static int unusual(int bytes) {
        return Math.max(0, bytes - USUAL_BYTES);
    }

    private static Problem tooLarge() {
        return new Problem(ProblemType.BODY_TOO_LARGE, "The body may have at most 64 KiB.");
    }
}
