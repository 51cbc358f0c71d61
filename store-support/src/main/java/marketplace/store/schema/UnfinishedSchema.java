package marketplace.store.schema;

import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is left of a store's first start that was cut short. H2 commits each statement of a migration by itself, so there may be tables
 * of which Flyway's history knows nothing, and which it could not make again.
 */
public final class UnfinishedSchema {

    private final Flyway flyway;
    private final JdbcClient database;

    /** That of the database which is to be migrated. */
    public UnfinishedSchema(Flyway flyway) {
        this.flyway = flyway;
        this.database = JdbcClient.create(flyway.getConfiguration().getDataSource());
    }

    /** Takes the tables away, so that they are made anew, if not all that there are to be are there, and none has a row. */
    public void clear() {
        List<String> tables = tables();
        if (!tables.isEmpty() && !isFinished() && tables.stream().noneMatch(this::hasRows)) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .cleanDisabled(false)
                    .load()
                    .clean();
        }
    }

    private boolean isFinished() {
        return Stream.of(flyway.info().all())
                .map(MigrationInfo::getState)
                .allMatch(state -> state.isApplied() && !state.isFailed());
    }

    private List<String> tables() {
        return database.sql("""
                select table_name from information_schema.tables
                where table_schema = current_schema and table_type = 'BASE TABLE' and table_name <> ?""")
                .param(flyway.getConfiguration().getTable())
                .query((row, index) -> row.getString(1))
                .list();
    }

    private boolean hasRows(String table) {
        return database.sql("select exists (select 1 from \"%s\")".formatted(table))
                .query((row, index) -> row.getBoolean(1))
                .single();
    }
}
