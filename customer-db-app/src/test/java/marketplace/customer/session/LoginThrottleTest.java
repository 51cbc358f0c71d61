package marketplace.customer.session;

import static marketplace.store.testing.ProblemAssertions.problemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
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
        fail(9, "bob", "here");
        Problem refusal = problemOf(() -> fail(1, "bob", "there"));

        assertThat(refusal.type()).isEqualTo(ProblemType.TOO_MANY_ATTEMPTS);
        assertThat(Integer.parseInt(refusal.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)))
                .isBetween(290, 300);
    }

    @Test
    void the300thFailureInAMinuteFromOneAddressIsOneTooMany() {
        for (int i = 0; i < 299; i++) {
            fail(1, "user" + i, "192.0.2.1");
        }
        assertThat(problemOf(() -> fail(1, "one more", "192.0.2.1"))).isNotNull();
        assertThat(problemOf(() -> tryFrom("192.0.2.1"))).isNotNull();

        assertThatCode(() -> tryFrom("192.0.2.2")).doesNotThrowAnyException();
        clock.pass(Duration.ofMinutes(1));
        assertThatCode(() -> tryFrom("192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void allAddressesOfOneIpv6SubnetCountTogether() {
        for (int i = 0; i < 299; i++) {
            fail(1, "user" + i, "2001:db8::" + Integer.toHexString(i));
        }
        assertThat(problemOf(() -> fail(1, "one more", "2001:db8::ffff"))).isNotNull();
        assertThat(problemOf(() -> tryFrom("2001:db8::1:0:0:1"))).isNotNull();
    }

    /** Upper case, by which names are compared without case, can be longer. */
    @Test
    void namesThatNobodyCanHaveCountTogetherAndTouchNoOther() {
        String longInUpperCase = "\u00df".repeat(20);
        fail(9, "x".repeat(33), "here");
        assertThat(problemOf(() -> fail(1, "y".repeat(40), "here"))).isNotNull();
        assertThatCode(() -> attempt(longInUpperCase, "here", false).before()).doesNotThrowAnyException();
    }

    /** Some fail in the last moment before all are refused, so there are more than it takes. */
    @Test
    void failuresBeyondTheLastThatWasAllowedMakeTheWaitLonger() {
        List<LoginThrottle.Attempt> underWay =
                Stream.generate(() -> attempt("bob", "here", false)).limit(11).toList();
        underWay.getFirst().after(false);
        clock.pass(Duration.ofMinutes(1));
        underWay.subList(1, 9).forEach(attempt -> attempt.after(false));
        assertThat(problemOf(() -> underWay.get(9).after(false))).isNotNull();
        Problem refusal = problemOf(() -> underWay.get(10).after(false));
        clock.pass(Duration.ofSeconds(Long.parseLong(refusal.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))));
        assertThatCode(() -> attempt("bob", "here", false).before()).doesNotThrowAnyException();
    }

    @Test
    void failuresThatLieFarApartAreNotInARow() {
        for (int i = 0; i < 30; i++) {
            fail(1, "bob", "here");
            clock.pass(Duration.ofSeconds(34));
        }

        assertThatCode(() -> attempt("bob", "here", false).before()).doesNotThrowAnyException();
    }

    @Test
    void whoFailsFromElsewhereDoesNotKeepTheOwnerOut() {
        fail(9, "bob", "elsewhere");
        assertThat(problemOf(() -> fail(1, "bob", "elsewhere"))).isNotNull();

        LoginThrottle.Attempt owner = attempt("bob", "at home", true);
        for (int i = 0; i < 9; i++) {
            assertThatCode(owner::before).doesNotThrowAnyException();
            assertThat(problemOf(() -> owner.after(false)))
                    .as("one more than ten in a row for the account")
                    .isNotNull();
        }
        assertThatCode(owner::before).doesNotThrowAnyException();
        assertThatCode(() -> owner.after(true)).as("the right password").doesNotThrowAnyException();
    }

    @Test
    void theOwnerIsKeptOutByTenFailuresOfHisOwn() {
        LoginThrottle.Attempt owner = attempt("bob", "at home", true);
        for (int i = 0; i < 9; i++) {
            owner.after(false);
        }
        assertThat(problemOf(() -> owner.after(false))).isNotNull();
        assertThat(problemOf(owner::before)).isNotNull();
    }

    @Test
    void madeUpNamesAndAddressesTakeNoMoreRoomThanIsSetAside() {
        int room = LoginThrottle.MAX_ACCOUNTS + LoginThrottle.MAX_SOURCES;
        for (int i = 0; i < 2 * room; i++) {
            fail(1, "made-up-" + i, "address-" + i);
        }

        assertThat(throttle.size()).isLessThanOrEqualTo(room);
    }

    private void fail(int times, String username, String source) {
        for (int i = 0; i < times; i++) {
            attempt(username, source, false).after(false);
        }
    }

    private void tryFrom(String source) {
        attempt("another", source, false).before();
    }

    private LoginThrottle.Attempt attempt(String username, String source, boolean familiar) {
        return throttle.attempt(new Login(Role.BUYER, new Credentials(username, "wrong"), source), familiar);
    }
}
