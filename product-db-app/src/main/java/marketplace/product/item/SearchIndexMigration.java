package marketplace.product.item;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills the search index from the items: when there is none yet, and again whenever the form of its terms has changed. It is
 * repeatable and begins anew. The indexes come last, since one that is made of many rows is sorted, while one that follows each
 * row is read and written all over.
 */
@Component
class SearchIndexMigration extends ItemMigration {

    /** To be raised when {@link SearchTerms} or {@link Stretch} change what they make of an item, or an {@link Index} changes. */
    private static final int FORM = 3;

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

    @Override
    void migrate(JdbcTemplate database) {
        Stream.of(Index.values()).map(Index::drop).forEach(database::execute);
        database.execute("truncate table search_entry");
        database.execute("truncate table search_combination");
        SearchIndex index = new SearchIndex(database);
        JdbcClient items = JdbcClient.create(database);
        inBatches(database, (after, last) -> index.enter(entries(after, last, items)));
        Stream.of(Index.values()).map(Index::create).forEach(database::execute);
    }

    private static List<SearchIndex.Entry> entries(long after, long last, JdbcClient items) {
        return items.sql(
                        "select number, category, keywords, price from item where number > ? and number <= ? and quantity > 0")
                .params(after, last)
                .query((row, index) -> new SearchIndex.Entry(
                        row.getLong(1), row.getInt(2), texts(row.getArray(3)), row.getBigDecimal(4)))
                .list();
    }

    /** H2 gives an array of objects, PostgreSQL one of strings. */
    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String.class::cast).toList();
    }
}
