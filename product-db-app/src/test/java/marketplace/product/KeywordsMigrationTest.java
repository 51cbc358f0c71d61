package marketplace.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;

/** Items that were listed when their keywords stood in a table of their own keep them. */
class KeywordsMigrationTest extends ProductStoreTest {

    private static final String SCHEMA = "before";
    private static final String MIGRATIONS = "classpath:db/migration";
    private static final String EARLIER = "classpath:db/earlier";

    @Autowired
    private DataSource source;

    @Autowired
    private JavaMigration[] migrations;

    @Autowired
    private FlywayProperties settings;

    @AfterEach
    void forgetThem() {
        flyway(MigrationVersion.LATEST).clean();
    }

    @Test
    void keywordsMoveToTheItemInTheirOrder() {
        listItems();
        flyway(MigrationVersion.fromVersion("7")).migrate();
        forget("7");
        flyway(MigrationVersion.LATEST).migrate();

        assertThat(keywords()).containsExactly(List.of(), List.of("first", "second"));
    }

    /** There was once a version that moved those of all items at once. */
    @Test
    void keywordsThatHaveMovedAlreadyStayAsTheyAre() {
        listItems();
        flyway(MigrationVersion.fromVersion("6"), MIGRATIONS, EARLIER).migrate();
        flyway(MigrationVersion.LATEST).migrate();

        assertThat(keywords()).containsExactly(List.of(), List.of("first", "second"));
    }

    private void listItems() {
        flyway(MigrationVersion.fromVersion("5")).migrate();
        list(1);
        list(2);
        describe(2, 1, "second");
        describe(2, 0, "first");
    }

    private List<List<Object>> keywords() {
        return database.sql("select keywords from \"%s\".item order by number".formatted(SCHEMA))
                .query((row, index) -> List.of((Object[]) row.getArray(1).getArray()))
                .list();
    }

    private Flyway flyway(MigrationVersion target) {
        return flyway(target, MIGRATIONS);
    }

    private Flyway flyway(MigrationVersion target, String... locations) {
        return Flyway.configure()
                .dataSource(source)
                .defaultSchema(SCHEMA)
                .locations(locations)
                .javaMigrations(migrations)
                .ignoreMigrationPatterns(settings.getIgnoreMigrationPatterns().toArray(String[]::new))
                .cleanDisabled(false)
                .target(target)
                .load();
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
