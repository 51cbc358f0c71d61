package marketplace.product.purchase;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.Sale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a seller has sold from the lines of completed purchases, by the one index that has them in order. */
@Component
class SoldLines {

    /** Where a line stands among its seller's: by time, then purchase, then position in it. */
    record Place(Instant soldAt, long purchaseId, int position) {

        /** Before all others: the end of the year 9999. */
        static final Place FIRST = new Place(Instant.ofEpochSecond(253_402_300_799L), 0, 0);

        static Place of(String text) {
            String[] parts = text.split("/");
            return new Place(Instant.parse(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
        }

        @Override
        public String toString() {
            return soldAt + "/" + purchaseId + "/" + position;
        }
    }

    /** A sold line and where it stands. */
    record SoldLine(Place place, Sale sale) {}

    /** Past the few lines of the same moment, the rows come straight from the index, which H2 walks only if all of it is named. */
    private static final String PAGE = """
            select sold_at, purchase_id, position, category, item_number, name, quantity, unit_price from purchase_line
            where seller_id = :seller and sold_at <= :soldAt
                and (sold_at < :soldAt or purchase_id < :purchase or purchase_id = :purchase and position < :position)
            order by seller_id desc, sold_at desc, purchase_id desc, position desc
            limit :limit""";

    private final JdbcClient database;

    SoldLines(JdbcClient database) {
        this.database = database;
    }

    /** The newest ones that come after that place. */
    List<SoldLine> ofSeller(long sellerId, Place after, int limit) {
        return database.sql(PAGE)
                .param("seller", sellerId)
                .param("soldAt", after.soldAt().atOffset(ZoneOffset.UTC))
                .param("purchase", after.purchaseId())
                .param("position", after.position())
                .param("limit", limit)
                .query((row, index) -> soldLine(row))
                .list();
    }

    private static SoldLine soldLine(ResultSet row) throws SQLException {
        Instant soldAt = row.getObject("sold_at", OffsetDateTime.class).toInstant();
        long purchaseId = row.getLong("purchase_id");
        int quantity = row.getInt("quantity");
        BigDecimal unitPrice = row.getBigDecimal("unit_price");
        return new SoldLine(
                new Place(soldAt, purchaseId, row.getInt("position")),
                new Sale(
                        purchaseId,
                        soldAt,
                        new ItemId(row.getInt("category"), row.getLong("item_number")),
                        row.getString("name"),
                        quantity,
                        unitPrice,
                        unitPrice.multiply(BigDecimal.valueOf(quantity))));
    }
}
