package marketplace.shell.cart;

import java.util.function.Predicate;
import marketplace.contract.ProblemType;
import marketplace.contract.buyer.CartApi;
import marketplace.contract.cart.Cart;
import marketplace.contract.cart.CartAddition;
import marketplace.contract.cart.CartLine;
import marketplace.contract.item.ItemId;
import marketplace.shell.api.ApiProblem;
import marketplace.shell.api.Apis;
import marketplace.shell.api.Patience;
import marketplace.shell.line.Offers;
import marketplace.shell.line.ShellCommands;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.ExitCode;
import marketplace.shell.screen.Prompt;
import marketplace.shell.screen.Screen;
import marketplace.shell.screen.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** The cart of the buyer who is logged in. */
@ShellCommands
class CartCommands {

    private static final String ID = "the item's id, or #N as last shown";
    private static final String NEXT = "Next: purchase, or cart remove #1";

    /** Done a second time, either would change the cart once more. */
    private static final String DOUBT = "Whether your cart was changed is not known: look at it with cart show";

    private final Apis apis;
    private final CartView view;
    private final Shown shown;
    private final Prompt prompt;
    private final Screen screen;

    CartCommands(Apis apis, CartView view, Shown shown, Prompt prompt, Screen screen) {
        this.apis = apis;
        this.view = view;
        this.shown = shown;
        this.prompt = prompt;
        this.screen = screen;
    }

    @Command(name = "cart add", description = "Add units of an item to your cart", help = """
            cart add 3-17
            cart add #2 --quantity 3
            """)
    String add(
            @Argument(index = 0, description = ID) @Offers(Offers.Source.ITEMS_SHOWN) String id,
            @Option(description = "how many; 1 if left out") @Nullable Integer quantity) {
        ItemId itemId = shown.item(id);
        try {
            CartAddition addition = new CartAddition(itemId, quantity == null ? Integer.valueOf(1) : quantity);
            return changed(Patience.once(DOUBT, () -> cart().addToCart(addition)));
        } catch (ApiProblem problem) {
            throw problem.is(ProblemType.INSUFFICIENT_STOCK) ? tooMany(itemId, problem) : problem;
        }
    }

    /** What is available counts all units; those in the cart already are not to be had once more. */
    private CommandFailure tooMany(ItemId itemId, ApiProblem problem) {
        int available = problem.fact("available")
                .map(fact -> Integer.parseInt(String.valueOf(fact)))
                .orElse(0);
        Predicate<CartLine> same = line -> line.itemId().equals(itemId);
        int inCart = cart().getCart().lines().stream()
                .filter(same)
                .mapToInt(CartLine::quantity)
                .sum();
        if (available == 0) {
            return conflict("It has sold out: search for another");
        }
        return conflict(
                available > inCart
                        ? "Only %d left%s: cart add %s --quantity %d"
                                .formatted(
                                        available,
                                        inCart == 0 ? "" : ", " + inCart + " of them in your cart",
                                        itemId,
                                        available - inCart)
                        : "Only %d left, and your cart has %d: purchase".formatted(available, inCart));
    }

    private static CommandFailure conflict(String message) {
        return new CommandFailure(ExitCode.CONFLICT, message);
    }

    @Command(name = "cart remove", description = "Take an item, or some units of it, out of your cart", help = """
            cart remove 3-17
            cart remove #1 --quantity 2
            """)
    String remove(
            @Argument(index = 0, description = ID) @Offers(Offers.Source.CART_LINES) String id,
            @Option(description = "how many; all if left out") @Nullable Long quantity) {
        ItemId itemId = shown.item(id);
        return changed(Patience.once(DOUBT, () -> cart().removeFromCart(itemId, quantity)));
    }

    private String changed(Cart cart) {
        String result = view.show(cart);
        screen.next(cart.lines().isEmpty() ? "Next: search" : NEXT);
        return result;
    }

    @Command(name = "cart show", description = "Show your cart at the prices of now", help = "cart show")
    String show() {
        return changed(cart().getCart());
    }

    @Command(
            name = "cart save",
            description = "Record that you have saved your cart; it is always kept",
            help = "cart save")
    String save() {
        return changed(cart().saveCart());
    }

    @Command(name = "cart clear", description = "Empty your cart", help = """
            cart clear
            cart clear --yes
            """)
    void clear(@Option(description = "do not ask") @Nullable Boolean yes) {
        if (yes == null || !yes) {
            prompt.confirm("Empty your cart?");
        }
        cart().clearCart();
        screen.next("Your cart is empty. Next: search");
    }

    private CartApi cart() {
        return apis.asBuyer(CartApi.class);
    }
}
