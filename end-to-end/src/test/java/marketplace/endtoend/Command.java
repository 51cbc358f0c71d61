package marketplace.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A command that is run to its end. */
final class Command {

    private Command() {}

    /** Its exit code. */
    static int run(ProcessBuilder command) {
        try {
            return command.start().waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
