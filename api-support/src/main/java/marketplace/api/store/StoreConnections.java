package marketplace.api.store;

import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.util.TimeValue;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.client.ClientHttpRequestFactory;

/** The connections to one store: plain HTTP/1.1, kept open, as many as there may be calls under way. */
final class StoreConnections {

    /**
     * While idle. Less than the stores keep a connection, so that none is closed just as it is used, and less than a store takes
     * to start, so that none is left over from before: a write on such a one would fail.
     */
    static final TimeValue KEPT = TimeValue.ofSeconds(2);

    /** Requests and replies are small, and a connection has three buffers; by default of 32 KiB each. */
    private static final HttpConnectionFactory<ManagedHttpClientConnection> SMALL_BUFFERS =
            ManagedHttpClientConnectionFactory.builder()
                    .http1Config(Http1Config.custom().setBufferSize(8 * 1024).build())
                    .build();

    private final int most;
    private final Deadlines deadlines;

    /** So many of them; each reply has a deadline. */
    StoreConnections(int most, Deadlines deadlines) {
        this.most = most;
        this.deadlines = deadlines;
    }

    /** Requests over connections of their own. */
    ClientHttpRequestFactory requests(HttpClientSettings settings) {
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withConnectionManagerCustomizer(pool ->
                        pool.setMaxConnPerRoute(most).setMaxConnTotal(most).setConnectionFactory(SMALL_BUFFERS))
                .withDefaultRequestConfigCustomizer(request -> request.setProtocolUpgradeEnabled(false))
                .withHttpClientCustomizer(this::simplify)
                .build(settings);
    }

    private void simplify(HttpClientBuilder client) {
        client.disableAuthCaching()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .setRetryStrategy(new RepeatedReads())
                .setKeepAliveStrategy((reply, context) -> KEPT)
                .addExecInterceptorFirst("deadlines", deadlines);
    }
}
