package marketplace.product.item;

import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A migration that goes through all items, some at a time: for a million, one transaction would be too large. As it can be cut
 * short between two, it must do no harm when it runs again from its begin.
 */
abstract class ItemMigration implements JavaMigration {

    private static final int BATCH = 1000;

    /** What is done with the items whose numbers come after one, up to another. */
    interface Step {

        void migrate(long after, long last);
    }

    abstract void migrate(JdbcTemplate database);

    @Override
    public final void migrate(Context context) {
        migrate(new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true)));
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return false;
    }

    static void inBatches(JdbcTemplate database, Step step) {
        Long last = database.queryForObject("select max(number) from item", Long.class);
        for (long done = 0; last != null && done < last; done += BATCH) {
            step.migrate(done, done + BATCH);
        }
    }
}
