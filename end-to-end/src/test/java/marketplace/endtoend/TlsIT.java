package marketplace.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A marketplace all of whose parts talk by TLS, with certificates of its own. */
@OnPlatformOfItsOwn
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TlsIT {

    private static final Duration RENEWAL_TIME = Duration.ofSeconds(30);
    private static final String STRANGER = "stranger";

    private static Certificates certificates;
    private static Certificates others;
    private static Platform platform;
    private static Shell shell;

    @BeforeAll
    static void start() {
        certificates = Certificates.forAll();
        others = certificates.ofAnotherCa(STRANGER);
        platform = Platform.fresh("tls", certificates.transport());
        shell = new Shell(() -> platform);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static HttpRequest.Builder request(App app, String path) {
        return HttpRequest.newBuilder(URI.create(platform.url(app) + path)).timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> get(HttpClient client, App app, String path)
            throws IOException, InterruptedException {
        return client.send(request(app, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @Order(1)
    void aBuyerBuysWhatASellerLists() {
        String password = shell.file("password", Account.PASSWORD).toString();
        String card = shell.file("card.json", """
                {"cardholderName": "B", "cardNumber": "4242424242424242", "expiry": "12/99", "securityCode": "123"}
                """).toString();
        String script = shell.file("script", """
                seller register --username alice --name Alice --password-file "%1$s"
                seller login --username alice --password-file "%1$s"
                item add "red lamp" --category 3 --keywords lamp --condition New --price 19.99 --quantity 3
                buyer register --username bob --name Bob --password-file "%1$s"
                buyer login --username bob --password-file "%1$s"
                search --keywords lamp
                cart add #1 --quantity 2
                purchase --yes --card-file "%2$s"
                """.formatted(password, card)).toString();
        Shell.Ending ending = shell.run("--ca", certificates.authority().toString(), "script", script)
                .expect(0);
        assertThat(ending.output()).contains("paid 39.98");
    }

    @Test
    @Order(1)
    void theShellTrustsNoApiByAnUnknownCa() {
        assertThat(shell.run("search").expect(6).error())
                .contains("The certificate of " + platform.url(App.BUYER_API) + " is not trusted")
                .contains("--ca FILE");
        assertThat(shell.run("search", "--ca", "no-such-file").expect(2).error())
                .contains("--ca must name a file");
    }

    @ParameterizedTest
    @EnumSource(
            value = App.class,
            names = {"CUSTOMER_DB", "PRODUCT_DB"})
    @Order(1)
    void aStoreAnswersOnlyWhoseCertificateItsCaVouchesFor(App store) throws Exception {
        String health = "/actuator/health/liveness";
        assertThat(get(certificates.operator(), store, health).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> get(certificates.guest(), store, health)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> get(certificates.stranger(others, STRANGER), store, health))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = App.class,
            names = {"CUSTOMER_DB", "PRODUCT_DB"})
    @Order(1)
    void aStoreAsksForItsSecretAllTheSame(App store) throws Exception {
        String metrics = "/actuator/prometheus";
        assertThat(get(certificates.operator(), store, metrics).statusCode()).isEqualTo(401);
        HttpRequest withSecret = request(store, metrics)
                .header("Authorization", "Bearer " + Platform.SECRET)
                .build();
        assertThat(certificates
                        .operator()
                        .send(withSecret, HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("ssl_chain_expiry_seconds");
    }

    @ParameterizedTest
    @EnumSource(App.class)
    @Order(1)
    void plainTextIsAnsweredWithNothing(App app) throws Exception {
        URI plain = URI.create(platform.url(app).replace("https:", "http:") + "/v3/api-docs");
        HttpResponse<String> refusal = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(plain).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.headers().map()).doesNotContainKey("server");
        assertThat(refusal.body()).doesNotContain("openapi").doesNotContainIgnoringCase("tomcat");
    }

    @Test
    @Order(1)
    void browsersAreToldToComeByTlsAlone() throws Exception {
        assertThat(get(certificates.guest(), App.BUYER_API, "/v1/items")
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("max-age="));
    }

    @Test
    @Order(2)
    void aServerShowsARenewedCertificateWithoutARestart() throws Exception {
        BigInteger before = serialNumber();
        certificates.make(App.BUYER_API.toString());
        Await.within(RENEWAL_TIME, "the new certificate is shown", () -> !before.equals(serialNumber()));
    }

    /** Of the certificate that is shown to a new connection. */
    private static BigInteger serialNumber() {
        try {
            X509Certificate shown = (X509Certificate) get(certificates.guest(), App.BUYER_API, "/v1/items")
                    .sslSession()
                    .orElseThrow()
                    .getPeerCertificates()[0];
            return shown.getSerialNumber();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    @Order(3)
    void anApiTrustsNoStoreByAnUnknownCaUntilThatIsPutRightWithoutARestart() throws Exception {
        Path trust = Files.copy(others.trust(), shell.home().resolve(UUID.randomUUID() + ".p12"));
        platform.stop(App.SELLER_API);
        platform.launch(App.SELLER_API, "--spring.ssl.bundle.jks.marketplace.truststore.location=file:" + trust);
        HttpClient client = certificates.guest();
        assertThat(get(client, App.SELLER_API, "/actuator/health/readiness").statusCode())
                .isEqualTo(503);
        HttpRequest login = request(App.SELLER_API, "/v1/sessions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\": \"alice\", \"password\": \"%s\"}".formatted(Account.PASSWORD)))
                .build();
        assertThat(client.send(login, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(503);
        Files.copy(certificates.trust(), trust, StandardCopyOption.REPLACE_EXISTING);
        platform.awaitReady(App.SELLER_API);
        assertThat(client.send(login, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(201);
    }

    /** Its key is best kept elsewhere; a second CA in its place would have no app trust another. */
    @Test
    @Order(4)
    void aCertificateIsRenewedOnlyWhereTheKeyOfTheCaIs() throws IOException {
        others.cannotMakeWithoutTheKeyOfTheCa(STRANGER);
    }
}
