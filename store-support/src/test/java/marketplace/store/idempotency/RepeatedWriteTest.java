package marketplace.store.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import marketplace.store.testing.H2File;
import marketplace.store.transaction.DurableCommits;
import marketplace.web.security.StoreSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class RepeatedWriteTest {

    private static final int REPETITIONS = 5;

    /** The first may still wait for the disk when the second is answered. */
    @Test
    void whoRepeatsAWriteIsAnsweredWhenTheFirstIsOnTheDisk(@TempDir Path folder) throws Exception {
        H2File file = H2File.asTheStoresHaveIt(folder);
        try (AnnotationConfigApplicationContext store = new AnnotationConfigApplicationContext()) {
            store.registerBean(H2File.class, () -> file);
            store.register(Store.class);
            store.refresh();
            IdempotentWrites writes = store.getBean(IdempotentWrites.class);
            TransactionTemplate unacknowledged =
                    new TransactionTemplate(new DataSourceTransactionManager(store.getBean(DataSource.class)));
            for (int number = 1; number <= REPETITIONS; number++) {
                String key = "key " + number;
                unacknowledged.execute(status -> writes.once("owner", key, "request", String.class, () -> "done"));
                assertThat(writes.known("owner", key, "request", String.class)).contains(new Answer<>("done", true));
                assertThat(keysIn(file.copy())).contains(key);
            }
        }
    }

    private static List<String> keysIn(H2File file) {
        try (SingleConnectionDataSource database = connect(file)) {
            return JdbcClient.create(database)
                    .sql("select idempotency_key from idempotent_reply")
                    .query(String.class)
                    .list();
        }
    }

    /** Whoever connects has H2 write what it has not yet written, so all use one connection. */
    private static SingleConnectionDataSource connect(H2File file) {
        DataSourceProperties database = file.properties();
        return new SingleConnectionDataSource(database.getUrl(), database.getUsername(), database.getPassword(), true);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Store {

        @Bean
        DataSource open(H2File file) {
            DataSource database = connect(file);
            JdbcClient.create(database).sql("""
                    create table idempotent_reply (owner varchar(64), idempotency_key varchar(255),
                    request_hash varchar(43), reply varchar(8000), answered_at timestamp(6) with time zone,
                    primary key (owner, idempotency_key))""").update();
            return database;
        }

        @Bean
        DurableCommits commits(H2File file) {
            return new DurableCommits(file.properties(), () -> {});
        }

        @Bean
        DataSourceTransactionManager transactionManager(DataSource database, DurableCommits commits) {
            DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
            transactions.setTransactionExecutionListeners(List.of(commits));
            return transactions;
        }

        @Bean
        IdempotentWrites writes(DataSource database) {
            StoreSecret secret = new StoreSecret("x".repeat(32));
            return new IdempotentWrites(
                    JdbcClient.create(database), JsonMapper.shared(), secret.keyedHash("test"), Clock.systemUTC());
        }
    }
}
