package marketplace.customer.session;

import java.time.Duration;
import marketplace.store.configuration.EmbeddedDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Only a store that has its database for itself knows all leases; one on PostgreSQL may share it with others. */
    @Bean
    SessionLeases sessionLeases(SessionProperties limits, @Value("${spring.datasource.url}") String database) {
        return new SessionLeases(EmbeddedDatabase.isAt(database) ? limits.longestLease() : Duration.ZERO);
    }
}
