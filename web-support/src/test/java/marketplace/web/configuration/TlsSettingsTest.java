package marketplace.web.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Settings of TLS that are wrong: the server does not start, and says which and why. */
@ExtendWith(OutputCaptureExtension.class)
class TlsSettingsTest {

    private static final String PASSWORD = "right-password";
    private static final String WRONG_PASSWORD = "wrong-password";

    @TempDir
    static Path folder;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({SslAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class})
    static class Server {

        @Bean
        CertificateCheck certificateCheck(SslBundles bundles, SslProperties properties, Environment environment) {
            return new CertificateCheck(bundles, properties, environment);
        }
    }

    @BeforeAll
    static void makeKeyStore() throws Exception {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        try (OutputStream file = Files.newOutputStream(folder.resolve("own.p12"))) {
            empty.store(file, PASSWORD.toCharArray());
        }
    }

    private static void refuses(String... settings) {
        String[] all = Stream.concat(
                        Stream.of("--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off"),
                        Arrays.stream(settings))
                .toArray(String[]::new);
        assertThatThrownBy(() -> SpringApplication.run(Server.class, all)).isNotNull();
    }

    private static String own(String setting) {
        return "--spring.ssl.bundle.jks.own." + setting;
    }

    private static String ownKeyStore() {
        return own("keystore.location=file:" + folder.resolve("own.p12"));
    }

    @Test
    void namesThePropertyThatNamesNoBundle(CapturedOutput output) {
        refuses("--server.ssl.bundle=own");
        assertThat(output)
                .contains("server.ssl.bundle is own, but there is no spring.ssl.bundle.pem.own"
                        + " and no spring.ssl.bundle.jks.own.");
    }

    @Test
    void namesTheFileThatIsMissing(CapturedOutput output) {
        refuses("--server.ssl.bundle=own", own("keystore.location=file:" + folder.resolve("away.p12")));
        assertThat(output)
                .contains("spring.ssl.bundle.jks.own.keystore cannot be used: ")
                .contains("away.p12 (No such file or directory)");
    }

    @Test
    void namesTheFileThatIsMissingAndShouldBeWatched(CapturedOutput output) {
        refuses(own("reload-on-update=true"), own("truststore.location=file:" + folder.resolve("away.p12")));
        assertThat(output).contains("spring.ssl.bundle cannot be used: ").contains("away.p12' is neither a file");
    }

    @Test
    void namesTheKeyStoreWhosePasswordIsWrongAndNotThePassword(CapturedOutput output) {
        refuses("--server.ssl.bundle=own", ownKeyStore(), own("keystore.password=" + WRONG_PASSWORD));
        assertThat(output)
                .contains("spring.ssl.bundle.jks.own.keystore cannot be used: ")
                .contains("own.p12' (Integrity check failed")
                .doesNotContain(WRONG_PASSWORD);
    }

    @Test
    void namesThePemFileThatIsNone(CapturedOutput output) {
        refuses("--spring.ssl.bundle.pem.own.truststore.certificate=file:" + folder.resolve("own.p12"));
        assertThat(output)
                .contains("spring.ssl.bundle.pem.own.truststore cannot be used: ")
                .contains("Missing certificates or unrecognized format");
    }

    @Test
    void wantsACertificateOfTheServersOwn(CapturedOutput output) {
        refuses("--server.ssl.bundle=own", own("truststore.location=file:" + folder.resolve("own.p12")));
        assertThat(output).contains("server.ssl.bundle is own, but spring.ssl.bundle.jks.own.keystore is not set.");
    }

    @Test
    void wantsToKnowWhoVouchesForClients(CapturedOutput output) {
        refuses(
                "--server.ssl.bundle=own",
                "--server.ssl.client-auth=need",
                ownKeyStore(),
                own("keystore.password=" + PASSWORD));
        assertThat(output).contains("server.ssl.client-auth is set, but spring.ssl.bundle.jks.own.truststore is not: ");
    }

    @Test
    void verifiesNoClientsWithoutABundle(CapturedOutput output) {
        refuses("--server.ssl.client-auth=need");
        assertThat(output).contains("server.ssl.client-auth needs server.ssl.bundle to be set as well.");
    }
}
