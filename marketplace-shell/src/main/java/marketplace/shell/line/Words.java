package marketplace.shell.line;

import java.util.List;
import marketplace.shell.outcome.CommandFailure;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;

/** The words of a line; quotes hold several together. */
final class Words {

    private static final DefaultParser PARSER = new DefaultParser();

    static {
        PARSER.setEofOnUnclosedQuote(true);
    }

    private Words() {}

    static List<String> of(String line) {
        String trimmed = line.strip();
        if (trimmed.isEmpty()) {
            return List.of();
        }
        try {
            return PARSER.parse(trimmed, trimmed.length(), Parser.ParseContext.ACCEPT_LINE)
                    .words();
        } catch (EOFError unclosed) {
            throw CommandFailure.usage("A quote is not closed: " + trimmed);
        }
    }
}
