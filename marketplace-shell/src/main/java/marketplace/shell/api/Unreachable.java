package marketplace.shell.api;

import java.io.IOException;
import java.net.ConnectException;
import java.util.stream.Stream;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;

/** No answer came: the API cannot be reached, or its answer got lost on the way. */
public class Unreachable extends CommandFailure {

    private static final long serialVersionUID = 1L;

    Unreachable(String address, IOException cause) {
        super(ExitCode.UNREACHABLE, "No answer from %s: is the marketplace running? See: status".formatted(address));
        initCause(cause);
    }

    /** Whether there was no connection by which the request could have arrived. */
    boolean isUnsent() {
        return Stream.<Throwable>iterate(this, cause -> cause != null, Throwable::getCause)
                .anyMatch(ConnectException.class::isInstance);
    }
}
