package marketplace.shell.item;

import java.math.BigDecimal;
import java.util.List;
import marketplace.contract.item.Condition;
import marketplace.contract.item.Item;
import marketplace.contract.item.SearchHit;
import marketplace.shell.screen.Money;
import marketplace.shell.screen.Shown;
import marketplace.shell.screen.Table;

/** Items as people see them, numbered. */
final class ItemView {

    private ItemView() {}

    /** The conditions as the contract spells them. */
    static String name(Condition condition) {
        return condition == Condition.NEW ? "New" : "Used";
    }

    static Table table(List<Item> items) {
        Table table = Table.of("#", "ID", "NAME", "KEYWORDS", "CONDITION", ">PRICE", ">QUANTITY", ">UP", ">DOWN");
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Object[] row = {
                "#" + (i + 1),
                item.itemId(),
                item.name(),
                String.join(",", item.keywords()),
                name(item.condition()),
                price(item.price()),
                item.quantity() == 0 ? "sold out" : item.quantity(),
                item.thumbsUp(),
                item.thumbsDown()
            };
            if (item.quantity() == 0) {
                table.faintRow(row);
            } else {
                table.row(row);
            }
        }
        return table;
    }

    private static String price(BigDecimal price) {
        return Money.of(price);
    }

    static List<Shown.Row> rows(List<Item> items) {
        return items.stream()
                .map(item -> new Shown.Row(item.itemId().toString(), item.sellerId(), item.name()))
                .toList();
    }

    static Item item(SearchHit hit) {
        return new Item(
                hit.itemId(),
                hit.sellerId(),
                hit.name(),
                hit.category(),
                hit.keywords(),
                hit.condition(),
                hit.price(),
                hit.quantity(),
                hit.thumbsUp(),
                hit.thumbsDown());
    }
}
