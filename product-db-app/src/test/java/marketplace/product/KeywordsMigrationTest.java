package marketplace.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Items that were listed when their keywords stood in a table of their own keep them. */
class KeywordsMigrationTest extends ProductStoreTest {

    private static final String SCHEMA = "before";

    @Autowired
    private DataSource source;

    @Autowired
    private JavaMigration[] migrations;

    @Test
    void keywordsMoveToTheItemInTheirOrder() {
        migrateTo(MigrationVersion.fromVersion("5"));
        list(1);
        list(2);
        describe(2, 1, "second");
        describe(2, 0, "first");
        migrateTo(MigrationVersion.fromVersion("6"));
        forget("6");
        migrateTo(MigrationVersion.LATEST);

        assertThat(database.sql("select keywords from \"%s\".item order by number".formatted(SCHEMA))
                        .query((row, index) ->
                                List.of((Object[]) row.getArray(1).getArray()))
                        .list())
                .containsExactly(List.of(), List.of("first", "second"));
    }

    private void migrateTo(MigrationVersion version) {
        Flyway.configure()
                .dataSource(source)
                .defaultSchema(SCHEMA)
                .javaMigrations(migrations)
                .target(version)
                .load()
                .migrate();
    }

    /** As if that had been cut short before it was over. */
    private void forget(String version) {
        database.sql("delete from \"%s\".\"flyway_schema_history\" where \"version\" = ?".formatted(SCHEMA))
                .params(version)
                .update();
    }

    private void list(long number) {
        String item = """
                insert into "%s".item (number, category, seller_id, name, item_condition, price, quantity, thumbs_up,
                thumbs_down, version, listed_at) values (?, 3, 1, 'Lamp', 'NEW', 1, 1, 0, 0, 0, current_timestamp)""";
        database.sql(item.formatted(SCHEMA)).params(number).update();
    }

    private void describe(long number, int position, String keyword) {
        database.sql("insert into \"%s\".item_keyword values (?, ?, ?)".formatted(SCHEMA))
                .params(number, position, keyword)
                .update();
    }
}
