package marketplace.product.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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

    /** To be raised when {@link SearchTerms} or {@link Ranking} change what they make of an item. */
    private static final int FORM = 1;

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
        List<SearchIndex.Entry> batch = after(0, items);
        while (!batch.isEmpty()) {
            index.enter(batch);
            batch = after(batch.getLast().number(), items);
        }
    }

    private static List<SearchIndex.Entry> after(long number, JdbcClient items) {
        return items.sql(
                        "select number, category, price from item where number > ? and quantity > 0 order by number limit ?")
                .params(number, BATCH)
                .query((row, index) -> entry(row, items))
                .list();
    }

    private static SearchIndex.Entry entry(ResultSet row, JdbcClient items) throws SQLException {
        long number = row.getLong(1);
        List<String> keywords = items.sql("select keyword from item_keyword where item_number = ? order by position")
                .param(number)
                .query((keyword, index) -> keyword.getString(1))
                .list();
        return new SearchIndex.Entry(number, row.getInt(2), keywords, row.getBigDecimal(3));
    }
}
