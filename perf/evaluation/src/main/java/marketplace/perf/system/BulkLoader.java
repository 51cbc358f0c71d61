package marketplace.perf.system;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;

/**
 * Lists very many items at once, straight into the product store's tables, with their entries in the ledger of stock: the audit
 * holds. The store must not run. Whatever the store derives from its items it derives anew at its next start.
 */
public final class BulkLoader implements AutoCloseable {

    private static final int BATCH = 5_000;
    private static final int KEYWORDS = 2;
    private static final int UNITS = 100_000;

    private final Connection database;
    private final Random random;

    /** Opens the store's database in that data directory. */
    public BulkLoader(Path data, long seed) throws SQLException {
        this.database = DriverManager.getConnection(
                "jdbc:h2:file:" + data.resolve("product").toAbsolutePath(), "marketplace", "");
        this.random = new Random(seed);
    }

    /** Lists items until there are so many; all belong to the catalogue's sellers. */
    public void fillUpTo(int size) throws SQLException {
        database.setAutoCommit(false);
        long number = next("select max(number) from item");
        long movement = next("select max(id) from stock_movement") + BATCH;
        for (long count = next("select count(*) from item"); count <= size; count += BATCH) {
            int batch = (int) Math.min(BATCH, size - count + 1);
            list(number, movement, batch);
            number += batch;
            movement += batch;
        }
        finish(number, movement + BATCH);
        database.commit();
    }

    private long next(String query) throws SQLException {
        try (Statement statement = database.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1) + 1;
        }
    }

    private void list(long firstNumber, long firstMovement, int count) throws SQLException {
        try (PreparedStatement item = database.prepareStatement(
                        "insert into item (number, category, seller_id, name, item_condition, price, quantity, thumbs_up,"
                                + " thumbs_down, version, listed_at, keywords) values (?, ?, ?, 'Bulk', 'NEW', ?, ?, 0, 0,"
                                + " 0, current_timestamp, ?)");
                PreparedStatement movement = database.prepareStatement(
                        "insert into stock_movement values (?, ?, 'LISTED', ?, null, current_timestamp)")) {
            for (int i = 0; i < count; i++) {
                add(
                        item,
                        firstNumber + i,
                        random.nextInt(Catalogue.CATEGORIES),
                        1 + random.nextInt(Catalogue.SELLERS),
                        (1 + random.nextInt(99_999)) / 100.0,
                        UNITS,
                        keywords());
                add(movement, firstMovement + i, firstNumber + i, UNITS);
            }
            for (PreparedStatement statement : List.of(item, movement)) {
                statement.executeBatch();
            }
        }
        database.commit();
    }

    private String[] keywords() {
        return random.ints(0, Catalogue.WORDS.size())
                .distinct()
                .limit(KEYWORDS)
                .mapToObj(Catalogue.WORDS::get)
                .toArray(String[]::new);
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private void finish(long number, long movement) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("alter table item alter column number restart with " + number);
            statement.execute("alter sequence stock_movement_seq restart with " + movement);
            statement.execute("delete from \"flyway_schema_history\" where \"version\" is null");
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
