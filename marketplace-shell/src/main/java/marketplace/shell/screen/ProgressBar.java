package marketplace.shell.screen;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** One line that shows how far a long work is, and goes away with it. */
public final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;

    private final @Nullable PrintStream terminal;
    private final int steps;
    private int done;

    ProgressBar(@Nullable PrintStream terminal, int steps) {
        this.terminal = terminal;
        this.steps = steps;
    }

    /** One more step is done. */
    public void step() {
        done++;
        if (terminal != null) {
            int filled = (int) ((long) WIDTH * done / steps);
            terminal.printf("\r[%s%s] %d/%d", "#".repeat(filled), " ".repeat(WIDTH - filled), done, steps);
            terminal.flush();
        }
    }

    @Override
    public void close() {
        if (terminal != null && done > 0) {
            terminal.print("\r\u001B[K");
            terminal.flush();
        }
    }
}
