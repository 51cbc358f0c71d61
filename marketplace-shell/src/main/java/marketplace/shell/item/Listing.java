package marketplace.shell.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import marketplace.contract.Page;
import marketplace.contract.item.Item;
import marketplace.shell.screen.Screen;
import marketplace.shell.screen.Shown;
import org.springframework.stereotype.Component;

/** Shows a page of items, and remembers it with what comes after it. */
@Component
class Listing {

    private final Screen screen;
    private final Shown shown;

    Listing(Screen screen, Shown shown) {
        this.screen = screen;
        this.shown = shown;
    }

    /**
     * Shows a page.
     *
     * @param page as the API answered it
     * @param items its items
     * @param command what has asked for it, without the cursor
     * @param empty what to say if there are none
     * @param next what one would do next
     */
    String show(Page<?> page, List<Item> items, List<String> command, String empty, String next) {
        shown.rows(ItemView.rows(items), more(page, command));
        String result = screen.show(page, () -> items.isEmpty() ? empty : screen.table(ItemView.table(items)));
        if (!items.isEmpty()) {
            screen.next(page.nextCursor() == null ? next : "There are more: more. " + next);
        }
        return result;
    }

    private static List<String> more(Page<?> page, List<String> command) {
        return Optional.ofNullable(page.nextCursor())
                .map(cursor -> {
                    List<String> words = new ArrayList<>(command);
                    words.addAll(List.of("--cursor", Objects.requireNonNull(cursor)));
                    return words;
                })
                .orElse(new ArrayList<>());
    }
}
