package marketplace.perf.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs commands, with what they print in a log. */
final class Commands {

    private Commands() {}

    /** Starts a command in the background. */
    static Process start(Path log, List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs a command to its end; any exit code but 0 is a failure. */
    static void run(Path log, List<String> command, Map<String, String> environment) {
        if (!succeeds(log, command, environment)) {
            throw new IllegalStateException("%s failed; see %s".formatted(String.join(" ", command), log));
        }
    }

    /** Runs a command to its end, and tells whether it ended with 0. */
    static boolean succeeds(Path log, List<String> command, Map<String, String> environment) {
        return await(start(log, command, environment)) == 0;
    }

    static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
