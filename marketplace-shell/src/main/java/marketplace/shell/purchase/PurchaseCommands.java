package marketplace.shell.purchase;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import marketplace.contract.Page;
import marketplace.contract.buyer.CartApi;
import marketplace.contract.buyer.PurchaseApi;
import marketplace.contract.cart.Cart;
import marketplace.contract.purchase.Purchase;
import marketplace.contract.purchase.PurchaseLine;
import marketplace.contract.purchase.PurchaseRequest;
import marketplace.shell.api.Apis;
import marketplace.shell.api.Patience;
import marketplace.shell.cart.CartView;
import marketplace.shell.line.Offers;
import marketplace.shell.line.ShellCommands;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import marketplace.shell.screen.Money;
import marketplace.shell.screen.PagedCommand;
import marketplace.shell.screen.Prompt;
import marketplace.shell.screen.Screen;
import marketplace.shell.screen.Shown;
import marketplace.shell.screen.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** Buying the cart, and what was bought. */
@ShellCommands
class PurchaseCommands {

    private static final String IN_DOUBT =
            "Whether this was bought is not known yet: purchases will say, and you pay only for what it lists";

    private final Apis apis;
    private final CartView cartView;
    private final CardDesk cardDesk;
    private final Patience patience;
    private final Shown shown;
    private final Prompt prompt;
    private final Screen screen;

    PurchaseCommands(
            Apis apis,
            CartView cartView,
            CardDesk cardDesk,
            Patience patience,
            Shown shown,
            Prompt prompt,
            Screen screen) {
        this.apis = apis;
        this.cartView = cartView;
        this.cardDesk = cardDesk;
        this.patience = patience;
        this.shown = shown;
        this.prompt = prompt;
        this.screen = screen;
    }

    @Command(name = "purchase", description = "Buy all that is in your cart", help = """
            purchase
            purchase --yes --card-file card.json

            The file holds {"cardholderName": "Bob", "cardNumber": "...", "expiry": "MM/YY", "securityCode": "..."}.
            """)
    String purchase(
            @Option(description = "do not ask") @Nullable Boolean yes,
            @Option(longName = "card-file", description = "a file with the payment card as JSON")
                    @Offers(Offers.Source.FILES)
                    @Nullable Path cardFile) {
        Cart cart = apis.asBuyer(CartApi.class).getCart();
        String cartShown = cartView.show(cart);
        if (cart.lines().isEmpty()) {
            throw new CommandFailure(ExitCode.CONFLICT, "Your cart is empty: search, then cart add #1");
        }
        screen.aside(cartShown);
        if (yes == null || !yes) {
            prompt.confirm("Buy this for %s?".formatted(Money.of(cart.total())));
        }
        PurchaseRequest request = new PurchaseRequest(cardDesk.card(cardFile), cart.total());
        Purchase purchase = buy(request);
        shown.cart(List.of());
        shown.rows(rows(List.of(purchase)), List.of());
        String result = screen.show(
                purchase,
                () -> "Purchase %d: paid %s with the card ending in %s."
                        .formatted(purchase.purchaseId(), Money.of(purchase.total()), purchase.cardLastFour()));
        screen.next("Next: feedback #1 up, or purchases");
        return result;
    }

    private Purchase buy(PurchaseRequest request) {
        PurchaseApi purchases = apis.asBuyer(PurchaseApi.class);
        screen.tell("Buying ...");
        return Objects.requireNonNull(patience.untilAnswered(IN_DOUBT, key -> purchases.makePurchase(key, request))
                .getBody());
    }

    @Command(name = "purchases", description = "Show what you have bought, newest first", help = """
            purchases
            purchases --limit 100
            """)
    String purchases(
            @Option(description = "how many at most, 1 to 100; 20 if left out") @Nullable Integer limit,
            @Option(description = "where a list goes on; more does this for you") @Nullable String cursor) {
        Page<Purchase> page = Objects.requireNonNull(apis.asBuyer(PurchaseApi.class)
                .listPurchases(PagedCommand.limit(limit), cursor)
                .getBody());
        shown.rows(
                rows(page.content()),
                PagedCommand.named("purchases").with("--limit", limit).after(page));
        String result = screen.show(
                page,
                () -> page.content().isEmpty() ? "You have bought nothing yet." : screen.table(table(page.content())));
        screen.next(page.content().isEmpty() ? "Next: search" : PagedCommand.next(page, "Next: feedback #1 up"));
        return result;
    }

    private static List<Shown.Row> rows(List<Purchase> purchases) {
        return purchases.stream()
                .flatMap(purchase -> purchase.lines().stream())
                .map(line -> new Shown.Row(line.itemId().toString(), line.sellerId(), line.name()))
                .toList();
    }

    private static Table table(List<Purchase> purchases) {
        Table table = Table.of("#", "PURCHASE", "WHEN", "ID", "NAME", ">QUANTITY", ">UNIT PRICE", ">TOTAL", "CARD");
        int number = 0;
        for (Purchase purchase : purchases) {
            for (PurchaseLine line : purchase.lines()) {
                number++;
                table.row(
                        "#" + number,
                        purchase.purchaseId(),
                        When.of(purchase.purchasedAt()),
                        line.itemId(),
                        line.name(),
                        line.quantity(),
                        Money.of(line.unitPrice()),
                        Money.of(line.lineTotal()),
                        purchase.cardLastFour());
            }
        }
        return table;
    }
}
