package marketplace.shell.api;

import java.io.IOException;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;

/** No answer came: the API cannot be reached, or its answer got lost on the way. */
public class Unreachable extends CommandFailure {

    private static final long serialVersionUID = 1L;

    Unreachable(String address, IOException cause) {
        super(ExitCode.UNREACHABLE, "No answer from %s: is the marketplace running? See: status".formatted(address));
        initCause(cause);
    }
}
