package marketplace.product.cart;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads carts for those who only look (docs/decisions/0017). */
@Component
class CartReader {

    /** What is in a cart: how many units of each item, by its number, in the order in which they were first added. */
    record Contents(Map<Long, Integer> quantities, @Nullable Instant savedAt) {}

    private final JdbcClient database;

    CartReader(JdbcClient database) {
        this.database = database;
    }

    /** What is in a buyer's cart; nothing if he has never used it. */
    Contents read(long buyerId) {
        ResultSetExtractor<Contents> contents = CartReader::contents;
        return database.sql("""
                select saved_at, item_number, quantity
                from cart left join cart_line on cart_line.buyer_id = cart.buyer_id
                where cart.buyer_id = ? order by position""").param(buyerId).query(contents);
    }

    /** A cart with nothing in it is one row without an item. */
    private static Contents contents(ResultSet rows) throws SQLException {
        Map<Long, Integer> quantities = new LinkedHashMap<>();
        OffsetDateTime savedAt = null;
        while (rows.next()) {
            savedAt = rows.getObject("saved_at", OffsetDateTime.class);
            long item = rows.getLong("item_number");
            if (!rows.wasNull()) {
                quantities.put(item, rows.getInt("quantity"));
            }
        }
        return new Contents(quantities, savedAt == null ? null : savedAt.toInstant());
    }
}
