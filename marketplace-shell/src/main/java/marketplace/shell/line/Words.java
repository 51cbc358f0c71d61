package marketplace.shell.line;

import java.util.ArrayList;
import java.util.List;
import marketplace.shell.outcome.CommandFailure;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;

/** The words of a line; quotes hold several together. */
public final class Words {

    private static final DefaultParser PARSER = new DefaultParser();

    static {
        PARSER.setEofOnUnclosedQuote(true);
    }

    private Words() {}

    /** How a line is read that is typed: as all others. */
    static Parser parser() {
        return PARSER;
    }

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

    /** The lines of a text that was typed or pasted; one in which a quote is open goes on with the next. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        if (text.isBlank()) {
            return lines;
        }
        String open = "";
        for (String next : text.strip().split("\\R")) {
            String line = open + next;
            open = isClosed(line) ? "" : line + "\n";
            if (open.isEmpty()) {
                lines.add(line.strip());
            }
        }
        if (!open.isEmpty()) {
            lines.add(open.strip());
        }
        return lines;
    }

    private static boolean isClosed(String line) {
        try {
            of(line);
            return true;
        } catch (CommandFailure unclosed) {
            return false;
        }
    }

    /** A word as it has to be typed to be read as one. */
    public static String typed(String word) {
        return word.replaceAll("[\\s'\"\\\\]", "\\\\$0");
    }
}
