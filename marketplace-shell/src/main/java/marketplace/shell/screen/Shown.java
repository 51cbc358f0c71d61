package marketplace.shell.screen;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marketplace.contract.item.ItemId;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import marketplace.shell.setting.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the screen has last shown, so that {@code #2} names the second row, also for the next process. */
@Component
public class Shown {

    private static final String FILE = "shown.json";
    private static final Pattern NUMBER = Pattern.compile("#([1-9][0-9]{0,4})");

    private final PrivateFiles files;
    private final JsonMapper json;
    private final Screen screen;

    /** What this process has shown, or found when it first looked: another may show other rows meanwhile. */
    private @Nullable Memory memory;

    Shown(PrivateFiles files, JsonMapper json, Screen screen) {
        this.files = files;
        this.json = json;
        this.screen = screen;
    }

    /**
     * One numbered row.
     *
     * @param sellerId whose item it is; null where that was not shown
     */
    public record Row(String itemId, @Nullable Long sellerId, String name) {}

    private record Memory(List<Row> rows, List<Row> cart, List<String> more) {

        private static final Memory EMPTY = new Memory(List.of(), List.of(), List.of());
    }

    /** Remembers the rows of a list, and the command that shows what comes after them (empty: nothing). */
    public void rows(List<Row> rows, List<String> more) {
        remember(new Memory(rows, memory().cart(), more));
    }

    /** Remembers the lines of the cart, which are numbered as well. */
    public void cart(List<Row> lines) {
        remember(new Memory(lines, lines, List.of()));
    }

    /** The rows that numbers stand for. */
    public List<Row> rows() {
        return memory().rows();
    }

    /** The lines of the cart, as last seen. */
    public List<Row> cart() {
        return memory().cart();
    }

    /** The command that goes on with the last list; empty at its end. */
    public List<String> more() {
        return memory().more();
    }

    /** The item that {@code #2}, or an id as it stands, names. */
    public ItemId item(String reference) {
        return ItemId.of(row(reference).map(Row::itemId).orElse(reference));
    }

    /** The seller whom {@code #2}, or an id as it stands, names. */
    public long seller(String reference) {
        Optional<Row> row = row(reference);
        try {
            Long named = row.isPresent() ? row.get().sellerId() : Long.valueOf(reference);
            if (named == null) {
                throw CommandFailure.usage("Of " + reference + " only the item was shown: item show " + reference);
            }
            return named;
        } catch (NumberFormatException noId) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "There is no such seller: " + reference);
        }
    }

    private Optional<Row> row(String reference) {
        if (!reference.startsWith("#")) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(reference);
        List<Row> rows = rows();
        if (!number.matches() || Integer.parseInt(number.group(1)) > rows.size()) {
            throw CommandFailure.usage(
                    "Nothing was shown with the number %s: it goes to #%d".formatted(reference, rows.size()));
        }
        return Optional.of(rows.get(Integer.parseInt(number.group(1)) - 1));
    }

    private Memory memory() {
        if (memory == null) {
            memory = read();
        }
        return memory;
    }

    private Memory read() {
        try {
            return files.read(FILE)
                    .map(text -> json.readValue(text, Memory.class))
                    .orElse(Memory.EMPTY);
        } catch (JacksonException ofAnotherVersion) {
            return Memory.EMPTY;
        } catch (CommandFailure unreadable) {
            screen.fail(unreadable.getMessage());
            return Memory.EMPTY;
        }
    }

    /** The command has done what it was asked for: it must not look as if it had failed, only because this is not kept. */
    private void remember(Memory shown) {
        memory = shown;
        try {
            files.write(FILE, json.writeValueAsString(shown));
        } catch (CommandFailure unwritten) {
            screen.fail(unwritten.getMessage());
            forget();
        }
    }

    /** For the next process no rows are better than those of an earlier list. */
    private void forget() {
        try {
            files.delete(FILE);
        } catch (CommandFailure undeleted) {
            screen.fail(undeleted.getMessage());
        }
    }
}
