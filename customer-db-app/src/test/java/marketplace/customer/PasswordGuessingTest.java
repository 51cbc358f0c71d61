package marketplace.customer;

import static marketplace.store.testing.ProblemAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import marketplace.contract.ProblemType;
import marketplace.contract.account.Registration;
import marketplace.contract.account.Role;
import marketplace.contract.customerdb.Login;
import marketplace.contract.customerdb.LoginStore;
import marketplace.contract.customerdb.NewAccount;
import marketplace.contract.customerdb.RegistrationStore;
import marketplace.contract.customerdb.SessionCheck;
import marketplace.contract.customerdb.SessionStore;
import marketplace.contract.session.Credentials;
import marketplace.contract.session.Session;
import marketplace.store.testing.Race;
import marketplace.store.testing.StoreClient;
import marketplace.store.testing.StoreTest;
import marketplace.web.security.SessionIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Whoever guesses passwords gets few tries, learns nothing by the time they take, and keeps nobody else from anything. */
@StoreTest
class PasswordGuessingTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String HOME = "192.0.2.7";
    private static final int GUESSES = 80;
    private static final int CHECKS = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MeterRegistry meters;

    private RegistrationStore registrations;
    private LoginStore logins;
    private SessionStore sessions;

    @BeforeEach
    void connect() {
        StoreClient store = new StoreClient(port, json);
        registrations = store.of(RegistrationStore.class);
        logins = store.of(LoginStore.class);
        sessions = store.of(SessionStore.class);
    }

    @Test
    void anUnknownNameCostsAsManyHashesAsAWrongPassword() {
        String known = registered();

        assertThat(hashesOf(() -> guess(known))).isOne();
        assertThat(hashesOf(() -> guess(fresh("unknown")))).isOne();
        assertThat(hashesOf(() -> guess("x".repeat(40)))).isOne();
    }

    @Test
    void onceThereWereTooManyNothingIsHashedAnyMore() {
        String name = registered();
        for (int i = 0; i < 9; i++) {
            assertThatProblem(() -> guess(name)).isEqualTo(ProblemType.BAD_CREDENTIALS);
        }
        assertThatProblem(() -> guess(name)).isEqualTo(ProblemType.TOO_MANY_ATTEMPTS);

        assertThat(hashesOf(() -> guess(name))).isZero();
    }

    @Test
    void triesAtOnceAreNoMoreThanTriesInARow() throws Exception {
        String name = registered();
        long before = hashes();
        List<Race.Finish> finishes = Race.run(IntStream.range(0, 60)
                .mapToObj(i -> (Callable<Session>) () -> guess(name))
                .toList());

        int underWay = Runtime.getRuntime().availableProcessors() - 1;
        assertThat(hashes() - before).isBetween(10L, 10L + underWay);
        assertThat(finishes)
                .filteredOn(finish -> finish.isProblem(ProblemType.BAD_CREDENTIALS))
                .hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void theOwnerGetsInFromWhereHeLoggedInLastWhileOthersFail() {
        String name = registered();
        logIn(name, PASSWORD, HOME);
        for (int i = 0; i < 9; i++) {
            assertThatProblem(() -> guess(name)).isEqualTo(ProblemType.BAD_CREDENTIALS);
        }
        assertThatProblem(() -> guess(name)).isEqualTo(ProblemType.TOO_MANY_ATTEMPTS);
        assertThatProblem(() -> logIn(name, PASSWORD, fresh("elsewhere"))).isEqualTo(ProblemType.TOO_MANY_ATTEMPTS);

        assertThatCode(() -> logIn(name, PASSWORD, HOME)).doesNotThrowAnyException();
    }

    @Test
    void aFloodOfGuessesDoesNotHoldUpTheSessionsOfOthers() throws Exception {
        String name = registered();
        String session = SessionIds.of(logIn(name, PASSWORD, HOME).token());
        try (ExecutorService attackers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> flood = IntStream.range(0, GUESSES)
                    .<Future<?>>mapToObj(i -> attackers.submit(() -> assertThatProblem(() -> guess(fresh("nobody")))
                            .isIn(ProblemType.BAD_CREDENTIALS, ProblemType.UNAVAILABLE)))
                    .toList();
            for (int i = 0; i < CHECKS; i++) {
                assertThat(sessions.touchSessions(new SessionCheck(null, List.of(session))))
                        .hasSize(1);
            }
            assertThat(flood)
                    .as("guesses still under way when %s session checks are done", CHECKS)
                    .anyMatch(guess -> !guess.isDone());
            for (Future<?> guess : flood) {
                guess.get();
            }
        }
    }

    private long hashesOf(Runnable call) {
        long before = hashes();
        assertThatProblem(call::run).isNotNull();
        return hashes() - before;
    }

    private long hashes() {
        return meters.timer("marketplace.password.hash").count();
    }

    private Session guess(String name) {
        return logIn(name, "wrong horse battery", fresh("source"));
    }

    private Session logIn(String name, String password, String source) {
        return logins.beginSession(new Login(Role.BUYER, new Credentials(name, password), source));
    }

    private String registered() {
        String name = fresh("user");
        registrations.openAccount(null, new NewAccount(Role.BUYER, new Registration(name, PASSWORD, "Somebody")));
        return name;
    }

    private static String fresh(String kind) {
        return kind + "-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
