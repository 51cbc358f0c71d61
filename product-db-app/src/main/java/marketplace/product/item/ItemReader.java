package marketplace.product.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marketplace.contract.item.Condition;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads items for those who only look: straight from the row, as most calls do nothing else (docs/decisions/0017). */
@Component
class ItemReader {

    private static final String ITEMS = """
            select number, category, seller_id, name, keywords, item_condition, price, quantity, thumbs_up, thumbs_down, version
            from item where\s""";

    private final JdbcClient database;

    ItemReader(JdbcClient database) {
        this.database = database;
    }

    /** The item with this id, if there is one. */
    Optional<VersionedItem> find(ItemId id) {
        return database.sql(ITEMS + "number = ? and category = ?")
                .params(id.number(), id.category())
                .query(ItemReader::versioned)
                .optional();
    }

    /** Those with these numbers, which are one parameter: as many would make another statement for each number of them. */
    List<Item> numbered(Collection<Long> numbers) {
        return database.sql(ITEMS + "number = any(?)")
                .param(numbers.toArray(Long[]::new))
                .query(ItemReader::item)
                .list();
    }

    /** A seller's newest ones below a number. H2 walks the index only if the order names both of its columns. */
    List<Item> ofSeller(long sellerId, long below, int limit) {
        return database.sql(ITEMS + "seller_id = ? and number < ? order by seller_id desc, number desc limit ?")
                .params(sellerId, below, limit)
                .query(ItemReader::item)
                .list();
    }

    private static VersionedItem versioned(ResultSet row, int index) throws SQLException {
        return new VersionedItem(item(row, index), row.getLong("version"));
    }

    private static Item item(ResultSet row, int index) throws SQLException {
        int category = row.getInt("category");
        return new Item(
                new ItemId(category, row.getLong("number")),
                row.getLong("seller_id"),
                row.getString("name"),
                category,
                keywords(row),
                Condition.valueOf(row.getString("item_condition")),
                row.getBigDecimal("price"),
                row.getInt("quantity"),
                row.getInt("thumbs_up"),
                row.getInt("thumbs_down"));
    }

    private static List<String> keywords(ResultSet row) throws SQLException {
        return Stream.of((Object[]) row.getArray("keywords").getArray())
                .map(String.class::cast)
                .toList();
    }
}
