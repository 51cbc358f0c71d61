package marketplace.web.configuration;

import java.util.Map;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;

/** Loads all certificates and keys just before the server would, so that what is wrong is told by the name of its property. */
public class CertificateCheck implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private static final String PREFIX = "spring.ssl.bundle.";

    private final SslBundles bundles;
    private final Map<String, ?> pemBundles;
    private final Environment environment;

    /** A check of these bundles. */
    public CertificateCheck(SslBundles bundles, SslProperties properties, Environment environment) {
        this.bundles = bundles;
        this.pemBundles = properties.getBundle().getPem();
        this.environment = environment;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        bundles.getBundleNames().forEach(this::load);
        String own = environment.getProperty("server.ssl.bundle");
        if (own != null) {
            checkServer(own, bundles.getBundle(own));
        } else if (verifiesClients()) {
            throw new UnusableCertificates("server.ssl.client-auth needs server.ssl.bundle to be set as well.");
        }
    }

    private void load(String name) {
        SslBundle bundle = bundles.getBundle(name);
        load(name, "keystore", bundle.getStores()::getKeyStore);
        load(name, "truststore", bundle.getStores()::getTrustStore);
        load(name, "key", bundle::createSslContext);
    }

    private void load(String name, String part, Runnable loading) {
        try {
            loading.run();
        } catch (RuntimeException failure) {
            throw new UnusableCertificates(
                    "%s.%s cannot be used: %s.".formatted(property(name), part, reason(failure)), failure);
        }
    }

    /** The outermost failure names the file, one further in says what is wrong with it. */
    private static String reason(Throwable failure) {
        String what = String.valueOf(failure.getMessage());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            String why = String.valueOf(cause.getMessage());
            if (!what.contains(why)) {
                return what + " (" + why + ")";
            }
        }
        return what;
    }

    private void checkServer(String name, SslBundle bundle) {
        if (bundle.getStores().getKeyStore() == null) {
            throw new UnusableCertificates(
                    "server.ssl.bundle is %s, but %s.keystore is not set.".formatted(name, property(name)));
        }
        if (verifiesClients() && bundle.getStores().getTrustStore() == null) {
            throw new UnusableCertificates(
                    "server.ssl.client-auth is set, but %s.truststore is not: any public CA would vouch for a client."
                            .formatted(property(name)));
        }
    }

    private boolean verifiesClients() {
        return !environment.getProperty("server.ssl.client-auth", "none").equalsIgnoreCase("none");
    }

    private String property(String name) {
        return PREFIX + (pemBundles.containsKey(name) ? "pem." : "jks.") + name;
    }
}
