package marketplace.api.store;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** An API is ready only while its stores are, and accept its secret. */
class StoreHealth implements HealthIndicator {

    private final RestClient store;

    StoreHealth(RestClient store) {
        this.store = store;
    }

    @Override
    public Health health() {
        try {
            store.get().uri("/actuator/health/readiness").retrieve().toBodilessEntity();
            return Health.up().build();
        } catch (RestClientException away) {
            return Health.down(away).build();
        }
    }
}
