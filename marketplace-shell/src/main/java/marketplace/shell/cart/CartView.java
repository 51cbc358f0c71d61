package marketplace.shell.cart;

import java.util.List;
import marketplace.contract.cart.Cart;
import marketplace.contract.cart.CartLine;
import marketplace.shell.screen.Money;
import marketplace.shell.screen.Screen;
import marketplace.shell.screen.Shown;
import marketplace.shell.screen.Table;
import org.springframework.stereotype.Component;

/** The cart as people see it: its lines, numbered, and its total. */
@Component
public class CartView {

    private final Screen screen;
    private final Shown shown;

    CartView(Screen screen, Shown shown) {
        this.screen = screen;
        this.shown = shown;
    }

    /** Shows a cart, and remembers its lines. */
    public String show(Cart cart) {
        shown.cart(cart.lines().stream()
                .map(line -> new Shown.Row(line.itemId().toString(), null, line.name()))
                .toList());
        return screen.show(cart, () -> cart.lines().isEmpty() ? "Your cart is empty." : table(cart));
    }

    private String table(Cart cart) {
        Table table = Table.of("#", "ID", "NAME", ">QUANTITY", ">UNIT PRICE", ">TOTAL", "AVAILABLE");
        List<CartLine> lines = cart.lines();
        for (int i = 0; i < lines.size(); i++) {
            CartLine line = lines.get(i);
            Object[] row = {
                "#" + (i + 1),
                line.itemId(),
                line.name(),
                line.quantity(),
                Money.of(line.unitPrice()),
                Money.of(line.lineTotal()),
                available(line)
            };
            if (line.available() < line.quantity()) {
                table.faintRow(row);
            } else {
                table.row(row);
            }
        }
        return screen.table(table.row("", "", "Total", cart.itemCount(), "", Money.of(cart.total()), ""));
    }

    private static String available(CartLine line) {
        if (line.available() == 0) {
            return "sold out";
        }
        return line.available() < line.quantity() ? "only " + line.available() : "yes";
    }
}
