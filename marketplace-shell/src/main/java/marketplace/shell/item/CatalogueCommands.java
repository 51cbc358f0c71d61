package marketplace.shell.item;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import marketplace.contract.Page;
import marketplace.contract.buyer.CatalogueApi;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.SearchHit;
import marketplace.contract.item.SortOrder;
import marketplace.shell.api.Apis;
import marketplace.shell.line.Choices;
import marketplace.shell.line.Offers;
import marketplace.shell.line.ShellCommands;
import marketplace.shell.screen.PagedCommand;
import marketplace.shell.screen.Screen;
import marketplace.shell.screen.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Looking for items, with or without an account. */
@ShellCommands
class CatalogueCommands {

    private final Apis apis;
    private final Listing listing;
    private final Shown shown;
    private final Screen screen;

    CatalogueCommands(Apis apis, Listing listing, Shown shown, Screen screen) {
        this.apis = apis;
        this.listing = listing;
        this.shown = shown;
        this.screen = screen;
    }

    @Command(name = "search", description = "Search what is for sale", help = """
            search
            search --keywords lamp,red
            search --category 3 --sort price --limit 50
            """)
    String search(
            @Option(description = "up to 5, with commas between; an item needs one of them") @Nullable String keywords,
            @Option(description = "0 to 9999") @Nullable Integer category,
            @Option(description = "relevance if left out")
                    @Choices({"relevance", "price", "-price", "newest"})
                    @Nullable String sort,
            @Option(description = "how many at most, 1 to 100; 20 if left out") @Nullable Integer limit,
            @Option(description = "where a list goes on; more does this for you") @Nullable String cursor) {
        List<String> words = keywords == null ? null : split(keywords);
        Page<SearchHit> page = Objects.requireNonNull(apis.browse(
                        CatalogueApi.class,
                        catalogue -> catalogue.searchItems(
                                category,
                                words,
                                sort == null ? SortOrder.DEFAULT : sort,
                                PagedCommand.limit(limit),
                                cursor))
                .getBody());
        return listing.show(
                page,
                page.content().stream().map(ItemView::item).toList(),
                PagedCommand.named("search")
                        .with("--keywords", keywords)
                        .with("--category", category)
                        .with("--sort", sort)
                        .with("--limit", limit),
                "Nothing is for sale that fits: search shows all",
                "Next: cart add #1, or item show #1");
    }

    static List<String> split(String keywords) {
        return Arrays.stream(keywords.split(","))
                .map(String::strip)
                .filter(keyword -> !keyword.isEmpty())
                .toList();
    }

    @Command(name = "item show", description = "Show an item, sold out or not", help = """
            item show 3-17
            item show #2
            """)
    String show(
            @Argument(index = 0, description = "the item's id, or #N as last shown") @Offers(Offers.Source.ITEMS_SHOWN)
                    String id) {
        ItemId itemId = shown.item(id);
        Item item = Objects.requireNonNull(apis.browse(CatalogueApi.class, catalogue -> catalogue.getItem(itemId))
                .getBody());
        shown.rows(ItemView.rows(List.of(item)), List.of());
        String result = screen.show(item, () -> screen.table(ItemView.table(List.of(item))));
        screen.next("Next: cart add %s, or rating %d".formatted(item.itemId(), item.sellerId()));
        return result;
    }
}
