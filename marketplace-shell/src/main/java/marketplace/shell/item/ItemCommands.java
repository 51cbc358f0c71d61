package marketplace.shell.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import marketplace.contract.Page;
import marketplace.contract.item.Condition;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.NewItem;
import marketplace.contract.item.PriceChange;
import marketplace.contract.item.QuantityChange;
import marketplace.contract.item.QuantitySetting;
import marketplace.contract.seller.SellerItemApi;
import marketplace.shell.api.Apis;
import marketplace.shell.api.Patience;
import marketplace.shell.line.Choices;
import marketplace.shell.line.Offers;
import marketplace.shell.line.ShellCommands;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.screen.PagedCommand;
import marketplace.shell.screen.Screen;
import marketplace.shell.screen.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** The items of the seller who is logged in. */
@ShellCommands
class ItemCommands {

    private static final String ID = "the item's id, or #N as last shown";

    private final Apis apis;
    private final Patience patience;
    private final Listing listing;
    private final Shown shown;
    private final Screen screen;

    ItemCommands(Apis apis, Patience patience, Listing listing, Shown shown, Screen screen) {
        this.apis = apis;
        this.patience = patience;
        this.listing = listing;
        this.shown = shown;
        this.screen = screen;
    }

    @Command(name = "item add", description = "List an item for sale", help = """
            item add "Red desk lamp" --category 3 --keywords lamp,red --condition New --price 19.99 --quantity 5
            """)
    String add(
            @Argument(index = 0, description = "1 to 32 characters") String name,
            @Option(description = "0 to 9999") Integer category,
            @Option(description = "up to 5 of 1 to 8 characters, with commas between") @Nullable String keywords,
            @Option(description = "whether it has been used") @Choices({"New", "Used"}) String condition,
            @Option(description = "0.00 to 9999999.99") BigDecimal price,
            @Option(description = "units for sale, 0 to 1000000") Integer quantity) {
        NewItem item = new NewItem(
                name,
                category,
                keywords == null ? List.of() : CatalogueCommands.split(keywords),
                Condition.valueOf(condition.toUpperCase(Locale.ROOT)),
                price,
                quantity);
        SellerItemApi items = items();
        ResponseEntity<Item> reply = patience.untilAnswered(
                "Whether the item was listed is not known: item list shows it", key -> items.registerItem(key, item));
        return changed(reply, "Next: item list, or item price %s PRICE");
    }

    @Command(name = "item price", description = "Change an item's price", help = """
            item price 3-17 17.50
            item price #1 17.50
            """)
    String price(
            @Argument(index = 0, description = ID) @Offers(Offers.Source.ITEMS_SHOWN) String id,
            @Argument(index = 1, description = "0.00 to 9999999.99") BigDecimal price) {
        return changed(items().changePrice(shown.item(id), null, new PriceChange(price)), "Next: item list");
    }

    @Command(
            name = "item quantity",
            description = "Set how many units are for sale, or add and remove some",
            help = """
            item quantity 3-17 --set 12
            item quantity #1 --change -2
            """)
    String quantity(
            @Argument(index = 0, description = ID) @Offers(Offers.Source.ITEMS_SHOWN) String id,
            @Option(description = "units from now on, 0 to 1000000") @Nullable Integer set,
            @Option(description = "units to add, or to remove if negative") @Nullable Integer change) {
        if ((set == null) == (change == null)) {
            throw CommandFailure.usage("item quantity needs either --set N or --change N");
        }
        ItemId itemId = shown.item(id);
        ResponseEntity<Item> reply = change != null
                ? change(itemId, new QuantityChange(change))
                : items().setQuantity(itemId, null, new QuantitySetting(Objects.requireNonNull(set)));
        return changed(reply, "Next: item list");
    }

    private ResponseEntity<Item> change(ItemId itemId, QuantityChange change) {
        SellerItemApi items = items();
        return patience.untilAnswered(
                "Whether the units were changed is not known: item list shows how many there are",
                key -> items.changeQuantity(itemId, null, key, change));
    }

    private String changed(ResponseEntity<Item> reply, String next) {
        Item item = Objects.requireNonNull(reply.getBody());
        shown.rows(ItemView.rows(List.of(item)), List.of());
        String result = screen.show(item, () -> screen.table(ItemView.table(List.of(item))));
        screen.next(next.formatted(item.itemId()));
        return result;
    }

    @Command(name = "item list", description = "Show your items, newest first", help = """
            item list
            item list --limit 100
            """)
    String list(
            @Option(description = "how many at most, 1 to 100; 20 if left out") @Nullable Integer limit,
            @Option(description = "where a list goes on; more does this for you") @Nullable String cursor) {
        Page<Item> page = Objects.requireNonNull(
                items().listItems(PagedCommand.limit(limit), cursor).getBody());
        return listing.show(
                page,
                page.content(),
                PagedCommand.named("item", "list").with("--limit", limit),
                "You have listed nothing yet: item add NAME --category C --condition New --price P --quantity Q",
                "Next: item price #1 PRICE, or item quantity #1 --change N");
    }

    private SellerItemApi items() {
        return apis.asSeller(SellerItemApi.class);
    }
}
