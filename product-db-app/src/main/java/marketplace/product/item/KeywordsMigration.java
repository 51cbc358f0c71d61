package marketplace.product.item;

import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Copies the keywords of each item from a table of their own into its row: they never change, and are read whenever the item is.
 */
@Component
class KeywordsMigration extends ItemMigration {

    private static final MigrationVersion VERSION = MigrationVersion.fromVersion("7");

    private static final String COPY = """
            update item set keywords = coalesce(
                (select array_agg(k.keyword order by k.position) from item_keyword k where k.item_number = item.number),
                cast(array[] as varchar(64) array))
            where number > ? and number <= ?""";

    @Override
    public MigrationVersion getVersion() {
        return VERSION;
    }

    @Override
    public String getDescription() {
        return "keywords with the item";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    void migrate(JdbcTemplate database) {
        if (hasTableOfTheirOwn(database)) {
            database.execute("alter table item add column if not exists keywords varchar(64) array");
            inBatches(database, (after, last) -> database.update(COPY, after, last));
        }
    }

    /** It has none if an earlier version 6, which is no more, has moved them, those of all items at once. */
    private static boolean hasTableOfTheirOwn(JdbcTemplate database) {
        return Boolean.TRUE.equals(database.queryForObject("""
                select exists (select 1 from information_schema.tables
                where table_schema = current_schema and lower(table_name) = 'item_keyword')""", Boolean.class));
    }
}
