package marketplace.shell.purchase;

import java.util.List;
import java.util.Objects;
import marketplace.contract.Page;
import marketplace.contract.item.Sale;
import marketplace.contract.seller.SaleApi;
import marketplace.shell.api.Apis;
import marketplace.shell.line.ShellCommands;
import marketplace.shell.screen.Money;
import marketplace.shell.screen.PagedCommand;
import marketplace.shell.screen.Screen;
import marketplace.shell.screen.Shown;
import marketplace.shell.screen.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** What the seller who is logged in has sold. */
@ShellCommands
class SaleCommands {

    private final Apis apis;
    private final Shown shown;
    private final Screen screen;

    SaleCommands(Apis apis, Shown shown, Screen screen) {
        this.apis = apis;
        this.shown = shown;
        this.screen = screen;
    }

    @Command(name = "sales", description = "Show what you have sold and must ship, newest first", help = """
            sales
            sales --limit 100
            """)
    String sales(
            @Option(description = "how many at most, 1 to 100; 20 if left out") @Nullable Integer limit,
            @Option(description = "where a list goes on; more does this for you") @Nullable String cursor) {
        Page<Sale> page = Objects.requireNonNull(apis.asSeller(SaleApi.class)
                .listSales(PagedCommand.limit(limit), cursor)
                .getBody());
        shown.rows(
                page.content().stream()
                        .map(sale -> new Shown.Row(sale.itemId().toString(), null, sale.name()))
                        .toList(),
                PagedCommand.named("sales").with("--limit", limit).after(page));
        String result = screen.show(
                page,
                () -> page.content().isEmpty() ? "You have sold nothing yet." : screen.table(table(page.content())));
        screen.next(
                page.content().isEmpty()
                        ? "Next: item list"
                        : PagedCommand.next(page, "Next: item quantity #1 --change N"));
        return result;
    }

    private static Table table(List<Sale> sales) {
        Table table = Table.of("#", "PURCHASE", "WHEN", "ID", "NAME", ">QUANTITY", ">UNIT PRICE", ">TOTAL");
        for (int i = 0; i < sales.size(); i++) {
            Sale sale = sales.get(i);
            table.row(
                    "#" + (i + 1),
                    sale.purchaseId(),
                    When.of(sale.purchasedAt()),
                    sale.itemId(),
                    sale.name(),
                    sale.quantity(),
                    Money.of(sale.unitPrice()),
                    Money.of(sale.lineTotal()));
        }
        return table;
    }
}
