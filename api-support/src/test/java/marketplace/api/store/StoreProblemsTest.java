package marketplace.api.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import marketplace.web.problem.Problem;
import marketplace.web.problem.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;
import tools.jackson.databind.json.JsonMapper;

class StoreProblemsTest {

    private static final String PROBLEM = problem("insufficient-stock", 409);

    private final StoreProblems problems = new StoreProblems(JsonMapper.shared());

    @Test
    void areRaisedAsTheyWereAnswered() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> raise(bytes(PROBLEM)))
                .withMessageContaining("insufficient-stock");
    }

    /** The store is too slow, or away: whoever asked may try again. */
    @Test
    void thatDoNotArriveAsAWholeAreAReplyThatCouldNotBeRead() {
        InputStream cutOff = new SequenceInputStream(bytes(PROBLEM.substring(0, 20)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new SocketTimeoutException("Read timed out");
            }
        });
        assertThatIOException().isThrownBy(() -> raise(cutOff)).withRootCauseInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void thatRefuseTheSecretOfThisAppAreNoAnswerToItsClient() {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> raise(bytes(problem("unauthenticated", 401)), HttpStatus.UNAUTHORIZED));
    }

    @Test
    void thatRefuseAPasswordAreAnswersToTheClient() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> raise(bytes(problem("bad-credentials", 401)), HttpStatus.UNAUTHORIZED))
                .withMessageContaining("bad-credentials");
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERNAL_SERVER_ERROR", "BAD_GATEWAY", "GATEWAY_TIMEOUT"})
    void thatAreThoseOfAGatewayAreAStoreThatIsAway(HttpStatus status) {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> raise(bytes("<html>" + status.getReasonPhrase() + "</html>"), status));
    }

    @Test
    void thatNobodyForesawAreAFaultOfTheApi() {
        assertThatIllegalStateException()
                .isThrownBy(() -> raise(bytes("<html>Not here</html>"), HttpStatus.NOT_FOUND))
                .withMessageContaining("/buyers/1/purchases");
    }

    private static String problem(String type, int status) {
        return "{\"type\":\"urn:marketplace:problem:%s\",\"status\":%d,\"detail\":\"Why\"}".formatted(type, status);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void raise(InputStream body) throws IOException {
        raise(body, HttpStatus.CONFLICT);
    }

    private void raise(InputStream body, HttpStatus status) throws IOException {
        problems.raise(
                new MockClientHttpRequest(HttpMethod.POST, URI.create("/buyers/1/purchases")),
                new MockClientHttpResponse(body, status));
    }
}
