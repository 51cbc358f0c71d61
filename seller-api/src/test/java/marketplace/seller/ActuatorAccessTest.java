package marketplace.seller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;

/** An operator who exposes more of the actuator than the app does by itself opens it to nobody. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "marketplace.store-secret=the-secret-of-stores-that-are-not-there",
            "management.endpoints.web.exposure.include=*"
        })
class ActuatorAccessTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET,env,401",
        "GET,env/java.version,401",
        "HEAD,configprops,401",
        "GET,threaddump,401",
        "GET,loggers,401",
        "POST,loggers/marketplace,401",
        "GET,metrics,401",
        "GET,no-such-endpoint,404",
        "GET,health/liveness,200"
    })
    void isForNobodyButHealth(String method, String endpoint, int status) {
        HttpStatusCode answered = RestClient.create("http://127.0.0.1:" + port)
                .method(HttpMethod.valueOf(method))
                .uri("/actuator/" + endpoint)
                .exchange((request, reply) -> reply.getStatusCode());
        assertThat(answered.value()).isEqualTo(status);
    }
}
