package marketplace.shell.api;

import java.io.IOException;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import org.springframework.http.HttpMethod;

/** The user did not wait for the answer. */
public class Interrupted extends CommandFailure {

    private static final long serialVersionUID = 1L;

    Interrupted(HttpMethod method, IOException cause) {
        super(
                ExitCode.FAILED,
                method == HttpMethod.GET ? "Interrupted." : "Interrupted; whether it was done is not known.");
        initCause(cause);
    }
}
