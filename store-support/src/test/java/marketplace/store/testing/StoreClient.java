package marketplace.store.testing;

import java.io.IOException;
import marketplace.contract.ProblemType;
import marketplace.web.problem.Problem;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.json.JsonMapper;

/** Calls a store under test through its own contracts; a problem comes back as a problem. */
public final class StoreClient {

    private final HttpServiceProxyFactory proxies;

    /** A client that knows the secret. */
    public StoreClient(int port, JsonMapper json) {
        RestClient client = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeaders(headers -> headers.setBearerAuth(TestDatabase.SECRET))
                .defaultStatusHandler(HttpStatusCode::isError, (request, reply) -> raise(json, reply))
                .build();
        this.proxies = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build();
    }

    private static void raise(JsonMapper json, ClientHttpResponse reply) throws IOException {
        ProblemDetail body = json.readValue(reply.getBody(), ProblemDetail.class);
        Problem problem = new Problem(ProblemType.of(body.getType().toString()).orElseThrow(), body.getDetail());
        if (body.getProperties() != null) {
            body.getProperties().forEach(problem::with);
        }
        throw problem;
    }

    /** The contract as a client. */
    public <T> T of(Class<T> contract) {
        return proxies.createClient(contract);
    }
}
