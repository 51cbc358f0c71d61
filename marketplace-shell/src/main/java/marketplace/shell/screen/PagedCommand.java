package marketplace.shell.screen;

import java.util.ArrayList;
import java.util.List;
import marketplace.contract.Page;
import org.jspecify.annotations.Nullable;

/** A command that shows a list page by page. */
public final class PagedCommand {

    private final List<String> words;

    private PagedCommand(List<String> words) {
        this.words = words;
    }

    /** The command with that name. */
    public static PagedCommand named(String... name) {
        return new PagedCommand(List.of(name));
    }

    /** The same with an option, if that was given. */
    public PagedCommand with(String option, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        List<String> more = new ArrayList<>(words);
        more.addAll(List.of(option, String.valueOf(value)));
        return new PagedCommand(more);
    }

    /** The words that show what comes after that page; none at the end of the list. */
    public List<String> after(Page<?> page) {
        return page.nextCursor() == null ? List.of() : with("--cursor", page.nextCursor()).words;
    }

    /** How many rows a page has at most. */
    public static int limit(@Nullable Integer given) {
        return given == null ? Integer.parseInt(Page.DEFAULT_LIMIT) : given;
    }

    /** What one would do next after that page. */
    public static String next(Page<?> page, String otherwise) {
        return page.nextCursor() == null ? otherwise : "There are more: more. " + otherwise;
    }
}
