package marketplace.product.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * repeatable and begins anew, so one that was cut short does no harm.
 */
@Component
class SearchIndexMigration implements JavaMigration {

    /** To be raised when {@link SearchTerms} or {@link Stretch} change what they make of an item. */
    private static final int FORM = 2;

    private static final int BATCH = 1000;

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
        SingleConnectionDataSource database = new SingleConnectionDataSource(context.getConnection(), true);
        JdbcClient items = JdbcClient.create(database);
        SearchIndex index = new SearchIndex(new JdbcTemplate(database));
        items.sql("truncate table search_entry").update();
        items.sql("truncate table search_combination").update();
        long last = items.sql("select coalesce(max(number), 0) from item")
                .query(Long.class)
                .single();
        for (long done = 0; done < last; done += BATCH) {
            index.enter(entries(done, items));
        }
    }

    /** Of the next numbers after that one. */
    private static List<SearchIndex.Entry> entries(long after, JdbcClient items) {
        Map<Long, List<String>> keywords = new HashMap<>();
        items.sql("select item_number, keyword from item_keyword where item_number > ? and item_number <= ?")
                .params(after, after + BATCH)
                .query(row -> {
                    keywords.computeIfAbsent(row.getLong(1), number -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return items.sql("select number, category, price from item where number > ? and number <= ? and quantity > 0")
                .params(after, after + BATCH)
                .query((row, index) -> new SearchIndex.Entry(
                        row.getLong(1),
                        row.getInt(2),
                        keywords.getOrDefault(row.getLong(1), List.of()),
                        row.getBigDecimal(3)))
                .list();
    }
}
