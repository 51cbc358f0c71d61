package marketplace.shell.api;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.setting.Settings;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/** Connections to the APIs; over https, to those alone for whom a CA vouches that the user has chosen. */
@Component
class Connections {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    /** Longer than an API waits for its stores, so that it is the API that says what is wrong. */
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);

    private final Settings settings;
    private final Map<Optional<Path>, ClientHttpRequestFactory> requests = new HashMap<>();

    Connections(Settings settings) {
        this.settings = settings;
    }

    /** Requests by the settings of the command that runs now. */
    ClientHttpRequestFactory requests() {
        return requests.computeIfAbsent(settings.ca(), Connections::trusting);
    }

    private static ClientHttpRequestFactory trusting(Optional<Path> ca) {
        HttpClient.Builder client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_TIMEOUT);
        ca.map(Connections::context).ifPresent(client::sslContext);
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client.build());
        requests.setReadTimeout(READ_TIMEOUT);
        return new BufferingClientHttpRequestFactory(requests);
    }

    private static SSLContext context(Path ca) {
        PemSslStoreDetails certificates =
                PemSslStoreDetails.forCertificate(ca.toUri().toString());
        try {
            return SslBundle.of(new PemSslStoreBundle(null, certificates)).createSslContext();
        } catch (IllegalStateException | UncheckedIOException unreadable) {
            CommandFailure failure = CommandFailure.usage(
                    "--%s must name a file of certificates (PEM) that you can read, not %s".formatted(Settings.CA, ca));
            failure.initCause(unreadable);
            throw failure;
        }
    }
}
