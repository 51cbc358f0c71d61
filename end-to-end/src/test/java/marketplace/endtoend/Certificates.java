package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.jks.JksSslStoreBundle;
import org.springframework.boot.ssl.jks.JksSslStoreDetails;

/** A CA and the certificates that it vouches for, made and used as docs/operating.md tells the operator. */
final class Certificates {

    private static final Path DOCS = Path.of("..", "docs").toAbsolutePath().normalize();
    private static final String OPERATOR = "operator";

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    /** Certificates for all apps and the operator, by a new CA. */
    static Certificates forAll() {
        Certificates certificates = new Certificates(temporaryFolder());
        for (App app : App.values()) {
            certificates.make(app.toString());
        }
        certificates.make(OPERATOR);
        return certificates;
    }

    /** A certificate for somebody, by another CA; the password of the files is the same. */
    Certificates ofAnotherCa(String name) {
        Certificates others = new Certificates(temporaryFolder());
        try {
            Files.createDirectory(others.secrets());
            Files.writeString(others.secrets().resolve("tls.password"), password());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        others.make(name);
        return others;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("marketplace-tls-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes a certificate, or renews it. */
    void make(String name) {
        assertThat(runs(name)).as(() -> "certificates.sh, see " + output()).isZero();
    }

    /** A certificate that must not be made, as the key of the CA is kept elsewhere; the CA stays what it is. */
    void cannotMakeWithoutTheKeyOfTheCa(String name) throws IOException {
        byte[] before = Files.readAllBytes(trust());
        Files.delete(folder.resolve("ca.p12"));
        assertThat(runs(name)).isEqualTo(1);
        assertThat(output()).content().contains("the key of the CA (ca.p12) is not here");
        assertThat(trust()).hasBinaryContent(before);
        assertThat(folder.resolve("ca.p12")).doesNotExist();
    }

    private Path output() {
        return folder.resolve("output");
    }

    private int runs(String name) {
        ProcessBuilder script = new ProcessBuilder(
                        "bash", DOCS.resolve("certificates.sh").toString(), folder.toString(), name)
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return Command.run(script);
    }

    /** The certificate of the CA in PEM. */
    Path authority() {
        return folder.resolve("ca.pem");
    }

    /** The certificate of the CA as the apps are told to trust it. */
    Path trust() {
        return folder.resolve("trust.p12");
    }

    private Path secrets() {
        return folder.resolve("secrets");
    }

    private String password() {
        try {
            return Files.readString(secrets().resolve("tls.password"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** TLS between all apps; renewed files are noticed at once, and not after ten seconds as by default. */
    Transport transport() {
        return new Transport(
                "https",
                operator(),
                List.of("file:" + DOCS.resolve("tls.yaml"), "configtree:" + secrets() + "/"),
                this::options);
    }

    private List<String> options(App app) {
        String clients = app == App.CUSTOMER_DB || app == App.PRODUCT_DB ? "need" : "none";
        return List.of(
                "--tls.folder=" + folder,
                "--server.ssl.client-auth=" + clients,
                "--spring.ssl.bundle.watch.file.quiet-period=100ms");
    }

    /** A client that shows the operator's certificate. */
    HttpClient operator() {
        return client(store(OPERATOR + ".p12"));
    }

    /** A client that shows no certificate. */
    HttpClient guest() {
        return client(null);
    }

    /** A client that shows a certificate of that name, for which others vouch. */
    HttpClient stranger(Certificates others, String name) {
        return client(others.store(name + ".p12"));
    }

    private HttpClient client(JksSslStoreDetails shown) {
        SslBundle bundle = SslBundle.of(new JksSslStoreBundle(shown, store("trust.p12")));
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(bundle.createSslContext())
                .build();
    }

    private JksSslStoreDetails store(String file) {
        return JksSslStoreDetails.forLocation(folder.resolve(file).toUri().toString())
                .withPassword(password());
    }
}
