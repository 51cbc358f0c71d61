package marketplace.product.item;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Fills the search index from the items: when there is none yet, and again whenever the form of its terms has changed. It is
 * repeatable and begins anew, so one that was cut short does no harm. The indexes come last, since one that is made of many rows
 * is sorted, while one that follows each row is read and written all over.
 */
@Component
class SearchIndexMigration implements JavaMigration {

    /** To be raised when {@link SearchTerms} or {@link Stretch} change what they make of an item, or an {@link Index} changes. */
    private static final int FORM = 2;

    private static final int BATCH = 1000;

    /** For each of a search's orders one, in its category and in any. */
    private enum Index {
        SEARCH_ENTRY_BY_TERM("unique index %s on search_entry (term, item_number)"),
        SEARCH_ENTRY_BY_CATEGORY("index %s on search_entry (term, category, item_number)"),
        SEARCH_ENTRY_BY_PRICE("index %s on search_entry (term, cheapest_first)"),
        SEARCH_ENTRY_BY_CATEGORY_AND_PRICE("index %s on search_entry (term, category, cheapest_first)"),
        SEARCH_COMBINATION_BY_TERM("unique index %s on search_combination (term, item_number)"),
        SEARCH_COMBINATION_BY_CATEGORY("index %s on search_combination (term, category, item_number)");

        private final String definition;

        Index(String definition) {
            this.definition = definition;
        }

        private String drop() {
            return "drop index if exists " + name();
        }

        private String create() {
            return "create " + definition.formatted(name());
        }
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "fill the search index";
    }

    @Override
    public Integer getChecksum() {
        return FORM;
    }

    /** For a million items, one transaction would be too large. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) {
        JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        Stream.of(Index.values()).map(Index::drop).forEach(database::execute);
        database.execute("truncate table search_entry");
        database.execute("truncate table search_combination");
        fill(new SearchIndex(database), JdbcClient.create(database));
        Stream.of(Index.values()).map(Index::create).forEach(database::execute);
    }

    private static void fill(SearchIndex index, JdbcClient items) {
        long last = items.sql("select coalesce(max(number), 0) from item")
                .query(Long.class)
                .single();
        for (long done = 0; done < last; done += BATCH) {
            index.enter(entries(done, items));
        }
    }

    /** Of the next numbers after that one. */
    private static List<SearchIndex.Entry> entries(long after, JdbcClient items) {
        return items.sql(
                        "select number, category, keywords, price from item where number > ? and number <= ? and quantity > 0")
                .params(after, after + BATCH)
                .query((row, index) -> new SearchIndex.Entry(
                        row.getLong(1), row.getInt(2), texts(row.getArray(3)), row.getBigDecimal(4)))
                .list();
    }

    /** H2 gives an array of objects, PostgreSQL one of strings. */
    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String.class::cast).toList();
    }
}
