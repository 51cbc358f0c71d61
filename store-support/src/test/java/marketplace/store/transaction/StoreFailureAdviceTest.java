package marketplace.store.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import marketplace.store.testing.H2File;
import org.h2.api.Trigger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the databases themselves say when they cannot go on, through Hibernate and Spring as in the stores. */
class StoreFailureAdviceTest {

    private final LocalContainerEntityManagerFactoryBean hibernate = new LocalContainerEntityManagerFactoryBean();

    @AfterEach
    void close() {
        hibernate.destroy();
    }

    @Test
    void h2ClosesTheDatabaseAmidABatch(@TempDir Path folder) {
        try (HikariDataSource pool = H2File.asTheStoresHaveIt(folder)
                .properties()
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build()) {
            expectUnavailable(pool, session -> {
                session.createNativeQuery("create trigger closing before update on thing for each row call '%s'"
                                .formatted(Closing.class.getName()))
                        .executeUpdate();
                session.find(Thing.class, Thing.ID).size++;
            });
        }
    }

    @Test
    void postgresHasNoSpaceLeft() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            expectUnavailable(
                    server.getPostgresDatabase(),
                    session -> session.createNativeQuery(
                                    "do $$ begin raise exception 'No space left on device' using errcode = 'disk_full'; end $$")
                            .executeUpdate());
        }
    }

    private void expectUnavailable(DataSource database, Consumer<EntityManager> failure) {
        EntityManagerFactory factory = open(database);
        EntityManager session = SharedEntityManagerCreator.createSharedEntityManager(factory);
        TransactionTemplate transaction = new TransactionTemplate(new JpaTransactionManager(factory));
        transaction.executeWithoutResult(status -> session.persist(new Thing()));
        Store store = new Store(() -> transaction.executeWithoutResult(status -> failure.accept(session)));

        assertThat(over(store).put().uri("/thing"))
                .hasStatus(503)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("urn:marketplace:problem:unavailable");
    }

    private static MockMvcTester over(Store store) {
        return MockMvcTester.of(
                List.of(store),
                builder -> builder.setControllerAdvice(new StoreFailureAdvice()).build());
    }

    private EntityManagerFactory open(DataSource database) {
        hibernate.setDataSource(database);
        hibernate.setManagedTypes(PersistenceManagedTypes.of(Thing.class.getName()));
        hibernate.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        hibernate.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "create", "hibernate.jdbc.batch_size", 50));
        hibernate.afterPropertiesSet();
        return Objects.requireNonNull(hibernate.getObject());
    }

    @Entity(name = "thing")
    static class Thing {

        static final int ID = 1;

        @Id
        int id = ID;

        int size;
    }

    /** While a statement of a batch is executed: then H2 tells of it by its error code alone, not by the exception's type. */
    public static class Closing implements Trigger {

        @Override
        public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
            ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                    .getDatabase()
                    .shutdownImmediately();
        }
    }

    @RestController
    record Store(Runnable write) {

        @PutMapping("/thing")
        void put() {
            write.run();
        }
    }
}
