package marketplace.shell.screen;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.springframework.stereotype.Component;

/** The three streams of the process, always in UTF-8: data to standard output, all else to standard error. */
@Component
public class Streams {

    private final PrintStream output = printer(FileDescriptor.out);
    private final PrintStream error = printer(FileDescriptor.err);
    private final BufferedReader input =
            new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
    private final boolean interactive = isTerminal(SystemStream.Input);
    private final boolean errorIsTerminal = isTerminal(SystemStream.Error);
    private final boolean outputIsTerminal = isTerminal(SystemStream.Output);

    private static PrintStream printer(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static boolean isTerminal(SystemStream stream) {
        try {
            return TerminalProvider.load("ffm").isSystemStream(stream);
        } catch (IOException | LinkageError unknown) {
            return System.console() != null && System.console().isTerminal();
        }
    }

    /** Where data goes. */
    public PrintStream output() {
        return output;
    }

    /** Where notices go. */
    public PrintStream error() {
        return error;
    }

    /** The next line of standard input, if there is one. */
    public Optional<String> readLine() {
        try {
            return Optional.ofNullable(input.readLine());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether somebody sits at a terminal who can be asked, wherever data and notices go. */
    public boolean areInteractive() {
        return interactive;
    }

    /** Whether data goes to a terminal. */
    public boolean outputIsTerminal() {
        return outputIsTerminal;
    }

    /** Whether notices go to a terminal. */
    public boolean errorIsTerminal() {
        return errorIsTerminal;
    }
}
