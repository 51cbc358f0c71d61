package marketplace.customer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import marketplace.contract.ProblemType;
import marketplace.contract.account.Role;
import marketplace.contract.customerdb.Login;
import marketplace.contract.session.Credentials;
import marketplace.store.testing.TestClock;
import marketplace.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class LoginThrottleTest {

    private final TestClock clock = new TestClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void saysWhenToComeAgain() {
        for (int i = 0; i < 9; i++) {
            throttle.failed(login("bob", "here"));
        }
        Problem refusal = catchThrowableOfType(Problem.class, () -> throttle.failed(login("bob", "there")));

        assertThat(refusal.type()).isEqualTo(ProblemType.TOO_MANY_ATTEMPTS);
        assertThat(Integer.parseInt(refusal.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)))
                .isBetween(290, 300);
    }

    @Test
    void the300thFailureInAMinuteFromOneAddressIsOneTooMany() {
        for (int i = 0; i < 299; i++) {
            throttle.failed(login("user" + i, "192.0.2.1"));
        }
        assertThat(catchThrowableOfType(Problem.class, () -> throttle.failed(login("one more", "192.0.2.1"))))
                .isNotNull();
        assertThat(catchThrowableOfType(Problem.class, () -> throttle.check(login("another", "192.0.2.1"))))
                .isNotNull();

        assertThatCode(() -> throttle.check(login("another", "192.0.2.2"))).doesNotThrowAnyException();
        clock.pass(Duration.ofMinutes(1));
        assertThatCode(() -> throttle.check(login("another", "192.0.2.1"))).doesNotThrowAnyException();
    }

    @Test
    void failuresThatLieFarApartAreNotInARow() {
        for (int i = 0; i < 30; i++) {
            throttle.failed(login("bob", "here"));
            clock.pass(Duration.ofSeconds(34));
        }

        assertThatCode(() -> throttle.check(login("bob", "here"))).doesNotThrowAnyException();
    }

    private static Login login(String username, String source) {
        return new Login(Role.BUYER, new Credentials(username, "wrong"), source);
    }
}
