package marketplace.api.store;

import java.time.Duration;
import marketplace.contract.customerdb.AccountStore;
import marketplace.contract.customerdb.LoginStore;
import marketplace.contract.customerdb.LogoutStore;
import marketplace.contract.customerdb.PasswordStore;
import marketplace.contract.customerdb.RegistrationStore;
import marketplace.contract.customerdb.SessionStore;
import marketplace.contract.productdb.CartStore;
import marketplace.contract.productdb.FeedbackStore;
import marketplace.contract.productdb.ItemStore;
import marketplace.contract.productdb.PaymentBooks;
import marketplace.contract.productdb.PurchaseStore;
import marketplace.web.security.StoreSecret;
import marketplace.web.trace.TraceFilter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.HttpServiceGroup;
import org.springframework.web.service.registry.ImportHttpServices;
import tools.jackson.databind.json.JsonMapper;

/** The stores' contracts as clients: each call carries the secret and the trace, and a problem comes back as a problem. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
@ImportHttpServices(
        group = StoreClients.CUSTOMER_DB,
        types = {AccountStore.class, SessionStore.class})
@ImportHttpServices(
        group = StoreClients.LOGOUTS,
        types = {LogoutStore.class})
@ImportHttpServices(
        group = StoreClients.PASSWORDS,
        types = {LoginStore.class, PasswordStore.class, RegistrationStore.class})
@ImportHttpServices(
        group = StoreClients.PRODUCT_DB,
        types = {CartStore.class, FeedbackStore.class, ItemStore.class, PaymentBooks.class, PurchaseStore.class})
public class StoreClients {

    static final String CUSTOMER_DB = "customer-db";
    static final String LOGOUTS = "customer-db-logouts";
    static final String PASSWORDS = "customer-db-passwords";
    static final String PRODUCT_DB = "product-db";

    private final StoreProperties properties;
    private final SslBundles certificates;
    private final StoreSecret secret;

    StoreClients(StoreProperties properties, SslBundles certificates, StoreSecret secret) {
        this.properties = properties;
        this.certificates = certificates;
        this.secret = secret;
    }

    /** Each group has places of its own: logins and logouts, which may take long, leave those of other calls alone. */
    @Bean
    RestClientHttpServiceGroupConfigurer storeClientConfigurer(JsonMapper json) {
        StoreProblems problems = new StoreProblems(json);
        RestClient customerDb = probe(RestClient.builder(), properties.customerDb());
        return groups -> groups.forEachGroup((group, client, proxies) -> client.baseUrl(
                        store(group).url())
                .requestFactory(requests(store(group), readTimeout(group)))
                .defaultHeaders(headers -> headers.setBearerAuth(secret.storeSecret()))
                .requestInterceptor(new Bulkhead(store(group).concurrentCalls(), readTimeout(group)))
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().set(TraceFilter.TRACEPARENT, TraceFilter.traceparent());
                    return execution.execute(request, body);
                })
                .requestInterceptors(interceptors -> {
                    if (group.name().equals(PASSWORDS)) {
                        interceptors.add(onSignOfLife(customerDb));
                    }
                })
                .defaultStatusHandler(HttpStatusCode::isError, problems::raise));
    }

    /** The long wait of a login is for a store that is busy: one that gives no sign of life is not waited for. */
    private static ClientHttpRequestInterceptor onSignOfLife(RestClient store) {
        return (request, body, execution) -> {
            store.get().uri("/actuator/health/liveness").retrieve().toBodilessEntity();
            return execution.execute(request, body);
        };
    }

    private StoreProperties.Store store(HttpServiceGroup group) {
        return group.name().equals(PRODUCT_DB) ? properties.productDb() : properties.customerDb();
    }

    private Duration readTimeout(HttpServiceGroup group) {
        return group.name().equals(PASSWORDS)
                ? store(group).passwordTimeout()
                : store(group).readTimeout();
    }

    private ClientHttpRequestFactory requests(StoreProperties.Store store, Duration readTimeout) {
        HttpClientSettings settings = HttpClientSettings.defaults().withTimeouts(store.connectTimeout(), readTimeout);
        StoreConnections connections = new StoreConnections(store.concurrentCalls(), new Deadlines(readTimeout));
        String bundle = store.sslBundle();
        return bundle == null
                ? connections.requests(settings)
                : new RenewedRequests(certificates, bundle, now -> connections.requests(settings.withSslBundle(now)));
    }

    @Bean
    HealthIndicator customerDbHealthIndicator(RestClient.Builder clients) {
        return new StoreHealth(probe(clients.clone(), properties.customerDb()));
    }

    @Bean
    HealthIndicator productDbHealthIndicator(RestClient.Builder clients) {
        return new StoreHealth(probe(clients.clone(), properties.productDb()));
    }

    private RestClient probe(RestClient.Builder client, StoreProperties.Store store) {
        return client.baseUrl(store.url())
                .requestFactory(requests(store, store.readTimeout()))
                .defaultHeaders(headers -> headers.setBearerAuth(secret.storeSecret()))
                .build();
    }
}
