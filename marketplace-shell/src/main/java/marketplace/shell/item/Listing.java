package marketplace.shell.item;

import java.util.List;
import marketplace.contract.Page;
import marketplace.contract.item.Item;
import marketplace.shell.screen.PagedCommand;
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
    String show(Page<?> page, List<Item> items, PagedCommand command, String empty, String next) {
        shown.rows(ItemView.rows(items), command.after(page));
        String result = screen.show(page, () -> items.isEmpty() ? empty : screen.table(ItemView.table(items)));
        if (!items.isEmpty()) {
            screen.next(PagedCommand.next(page, next));
        }
        return result;
    }
}
