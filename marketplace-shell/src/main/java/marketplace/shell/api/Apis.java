package marketplace.shell.api;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import marketplace.contract.ProblemType;
import marketplace.contract.account.Role;
import marketplace.shell.outcome.CommandFailure;
import marketplace.shell.outcome.LoginNeeded;
import marketplace.shell.setting.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The two public APIs, through their contracts. */
@Component
public class Apis {

    private final Settings settings;
    private final Sessions sessions;
    private final JsonMapper json;
    private final RestClient.Builder clients;
    private final Connections connections;

    Apis(Settings settings, Sessions sessions, JsonMapper json, RestClient.Builder clients, Connections connections) {
        this.settings = settings;
        this.sessions = sessions;
        this.json = json;
        this.clients = clients;
        this.connections = connections;
    }

    /** A contract of the API for sellers, in the session of the seller who is logged in. */
    public <T> T asSeller(Class<T> contract) {
        return inSession(Role.SELLER, contract);
    }

    /** A contract of the API for buyers, in the session of the buyer who is logged in. */
    public <T> T asBuyer(Class<T> contract) {
        return inSession(Role.BUYER, contract);
    }

    /** A contract of either API in a session. */
    public <T> T inSession(Role role, Class<T> contract) {
        Sessions.LoggedIn session = sessions.of(role).orElseThrow(() -> LoginNeeded.first(role));
        return client(role, contract, session, problem -> inSession(role, session, problem));
    }

    /** A contract without a session. */
    public <T> T asGuest(Role role, Class<T> contract) {
        return proxy(client(settings.address(role), problem -> problem), contract);
    }

    /** Asks the API for buyers what guests may ask as well: in the buyer's session, or without one if it has ended. */
    public <T, R> R browse(Class<T> contract, Function<T, R> question) {
        Optional<Sessions.LoggedIn> session = sessions.of(Role.BUYER);
        if (session.isPresent()) {
            try {
                return question.apply(client(Role.BUYER, contract, session.get(), problem -> problem));
            } catch (ApiProblem problem) {
                if (!problem.is(ProblemType.UNAUTHENTICATED)) {
                    throw problem;
                }
                // It has ended, but is kept: by it, the next command that needs one knows whose login to offer.
            }
        }
        return question.apply(asGuest(Role.BUYER, contract));
    }

    /**
     * Whether an API and all that it needs are there: {@code ready}, {@code not ready}, {@code no answer}, or {@code not
     * trusted} for its certificate.
     */
    public String health(Role role) {
        try {
            client(settings.address(role), problem -> problem)
                    .build()
                    .get()
                    .uri("/actuator/health/readiness")
                    .retrieve()
                    .toBodilessEntity();
            return "ready";
        } catch (ApiProblem answer) {
            return "not ready";
        } catch (Unreachable silence) {
            return "no answer";
        } catch (Untrusted stranger) {
            return "not trusted";
        }
    }

    private <T> T client(
            Role role, Class<T> contract, Sessions.LoggedIn session, Function<ApiProblem, RuntimeException> failure) {
        RestClient.Builder client = client(settings.address(role), failure)
                .defaultHeaders(headers -> headers.setBearerAuth(session.token()));
        return proxy(client, contract);
    }

    private static <T> T proxy(RestClient.Builder client, Class<T> contract) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client.build()))
                .build()
                .createClient(contract);
    }

    private RestClient.Builder client(String address, Function<ApiProblem, RuntimeException> failure) {
        return clients.clone()
                .baseUrl(address)
                .requestFactory(connections.requests())
                .requestInterceptor((request, body, execution) -> {
                    try {
                        ClientHttpResponse reply = execution.execute(request, body);
                        // It is read to its end: a reply that is cut off has got lost like one that never came.
                        reply.getBody();
                        return reply;
                    } catch (IOException noAnswer) {
                        throw failure(address, request.getMethod(), noAnswer);
                    }
                })
                .defaultStatusHandler(HttpStatusCode::isError, (request, reply) -> {
                    throw failure.apply(problem(reply));
                });
    }

    private static CommandFailure failure(String address, HttpMethod method, IOException noAnswer) {
        return Thread.currentThread().isInterrupted()
                ? new Interrupted(method, noAnswer)
                : Untrusted.of(address, noAnswer).orElseGet(() -> new Unreachable(address, noAnswer));
    }

    private RuntimeException inSession(Role role, Sessions.LoggedIn session, ApiProblem problem) {
        if (problem.is(ProblemType.UNAUTHENTICATED)) {
            sessions.end(role);
            return LoginNeeded.again(role, session.username());
        }
        return problem;
    }

    private ApiProblem problem(ClientHttpResponse reply) throws IOException {
        int status = reply.getStatusCode().value();
        String retryAfter = Optional.ofNullable(reply.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                .orElse("");
        try {
            ProblemDetail body = json.readValue(reply.getBody(), ProblemDetail.class);
            return new ApiProblem(
                    status,
                    ProblemType.of(String.valueOf(body.getType())),
                    String.valueOf(body.getDetail()),
                    Optional.ofNullable(body.getProperties()).orElse(Map.of()),
                    retryAfter);
        } catch (JacksonException notOurs) {
            return new ApiProblem(
                    status, Optional.empty(), "It answered with status " + status + ".", Map.of(), retryAfter);
        }
    }
}
