package marketplace.api.store;

import java.io.IOException;
import java.net.URI;
import java.util.function.Function;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;

/** Requests over TLS, by the certificates that a bundle has now: once they are renewed, no restart is needed. */
class RenewedRequests implements ClientHttpRequestFactory {

    private volatile ClientHttpRequestFactory current;

    RenewedRequests(SslBundles bundles, String name, Function<SslBundle, ClientHttpRequestFactory> requests) {
        current = requests.apply(bundles.getBundle(name));
        bundles.addBundleUpdateHandler(name, renewed -> current = requests.apply(renewed));
    }

    @Override
    public ClientHttpRequest createRequest(URI address, HttpMethod method) throws IOException {
        return current.createRequest(address, method);
    }
}
