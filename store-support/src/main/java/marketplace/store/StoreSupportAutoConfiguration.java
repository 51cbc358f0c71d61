package marketplace.store;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.time.Clock;
import marketplace.store.backup.BackupEndpoint;
import marketplace.store.configuration.EmbeddedDatabase;
import marketplace.store.configuration.UnsuitableDatabase;
import marketplace.store.idempotency.IdempotentWrites;
import marketplace.store.paging.Cursors;
import marketplace.store.schema.UnfinishedSchema;
import marketplace.store.security.StoreSecurity;
import marketplace.store.transaction.DurableCommits;
import marketplace.store.transaction.StoreFailureAdvice;
import marketplace.web.WebSupportAutoConfiguration;
import marketplace.web.security.BearerSecurity;
import marketplace.web.security.StoreSecret;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Switches on what the two stores share. */
@AutoConfiguration(after = WebSupportAutoConfiguration.class, before = DataSourceAutoConfiguration.class)
@EnableResilientMethods
@EnableScheduling
@Import(StoreFailureAdvice.class)
public class StoreSupportAutoConfiguration {

    /** Before anything is opened. */
    @Bean
    static BeanFactoryPostProcessor suitableDatabase(Environment environment) {
        return beans -> UnsuitableDatabase.refuseAt(
                environment.getProperty("spring.datasource.url", ""),
                environment.getRequiredProperty("marketplace.h2.options"));
    }

    @Bean
    Cursors cursors(StoreSecret secret) {
        return new Cursors(secret.keyedHash("cursor"));
    }

    @Bean
    IdempotentWrites idempotentWrites(JdbcClient database, JsonMapper json, StoreSecret secret, Clock clock) {
        return new IdempotentWrites(database, json, secret.keyedHash("idempotent-request"), clock);
    }

    @Bean
    SecurityFilterChain storeSecurity(HttpSecurity http, BearerSecurity security, StoreSecret secret) {
        return new StoreSecurity(security, secret).filters(http);
    }

    @Bean
    @Conditional(EmbeddedDatabase.class)
    DurableCommits durableCommits(DataSourceProperties database, ObjectProvider<HikariDataSource> pools) {
        return new DurableCommits(database, () -> pools.forEach(StoreSupportAutoConfiguration::dropConnections));
    }

    private static void dropConnections(HikariDataSource pool) {
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        if (connections != null) { // null before the first use
            connections.softEvictConnections();
        }
    }

    /** The schema is on the disk before anybody relies on it. */
    @Bean
    FlywayMigrationStrategy durableMigration(ObjectProvider<DurableCommits> commits) {
        return flyway -> {
            commits.ifAvailable(ofH2 -> new UnfinishedSchema(flyway).clear());
            flyway.migrate();
            commits.ifAvailable(DurableCommits::await);
        };
    }

    /** A store that cannot write is not ready, though it goes on answering what it can read. */
    @Bean
    HealthIndicator writableHealthIndicator(ObjectProvider<DurableCommits> commits) {
        return () -> (commits.stream().allMatch(DurableCommits::canWrite) ? Health.up() : Health.down()).build();
    }

    @Bean
    @Conditional(EmbeddedDatabase.class)
    BackupEndpoint backupEndpoint(
            JdbcClient database,
            @Value("${marketplace.data:./data}") Path folder,
            @Value("${spring.application.name}") String store) {
        return new BackupEndpoint(database, folder, store);
    }
}
