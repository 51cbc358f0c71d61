package marketplace.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import marketplace.store.testing.H2File;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store that was killed while it made its tables for the first time. */
class UnfinishedSchemaTest {

    @TempDir
    private Path folder;

    private Flyway flyway;
    private JdbcClient database;

    @BeforeEach
    void openTheDatabase() {
        flyway = migrations().load();
        database = JdbcClient.create(flyway.getConfiguration().getDataSource());
    }

    private FluentConfiguration migrations() {
        H2File file = H2File.asTheStoresHaveIt(folder);
        return Flyway.configure()
                .locations("classpath:db/of-two-tables")
                .dataSource(file.properties().getUrl(), file.properties().getUsername(), "");
    }

    private void migrateAnew() {
        new UnfinishedSchema(flyway).clear();
        flyway.migrate();
    }

    private long tables() {
        return database.sql("select count(*) from information_schema.tables where table_name in ('SHELF', 'LAMP')")
                .query(Long.class)
                .single();
    }

    @Test
    void isMadeAnewThoughItsHistoryKnowsNothingOfIt() {
        database.sql("create table shelf (id bigint primary key)").update();
        assertThatThrownBy(flyway::migrate).isInstanceOf(FlywayException.class);

        migrateAnew();
        assertThat(tables()).isEqualTo(2);
    }

    @Test
    void isMadeAnewIfALaterMigrationWasCutShort() {
        migrations().target("1").load().migrate();
        database.sql("alter table lamp add column name varchar(8)").update();
        assertThatThrownBy(flyway::migrate).isInstanceOf(FlywayException.class);

        migrateAnew();
        assertThat(flyway.info().pending()).isEmpty();
    }

    @Test
    void isLeftAloneWhereAnythingIsInIt() {
        migrations().target("1").load().migrate();
        database.sql("insert into lamp values (7)").update();

        migrateAnew();
        assertThat(database.sql("select id from lamp").query(Long.class).single())
                .isEqualTo(7);
    }

    @Test
    void isLeftAloneWhereItIsComplete() {
        flyway.migrate();
        database.sql("insert into shelf values (1)").update();
        database.sql("delete from shelf").update();

        new UnfinishedSchema(flyway).clear();
        assertThat(tables()).isEqualTo(2);
    }
}
