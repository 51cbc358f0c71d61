package marketplace.customer.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import marketplace.contract.ProblemType;
import marketplace.contract.UnicodeText;
import marketplace.contract.account.Role;
import marketplace.contract.customerdb.Login;
import marketplace.web.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: from the 10th failed login in a row for one account within 5 minutes, and from the 300th within a
 * minute from one address, logins are refused until that time is over. The counts are bounded in number and live in memory:
 * a restart forgets them.
 */
@Component
class LoginThrottle {

    private static final int ACCOUNT_FAILURES = 10;
    private static final Duration ACCOUNT_WINDOW = Duration.ofMinutes(5);
    private static final int SOURCE_FAILURES = 300;
    private static final Duration SOURCE_WINDOW = Duration.ofMinutes(1);
    private static final int MAX_ACCOUNTS = 100_000;
    private static final int MAX_SOURCES = 20_000;
    private static final int MAX_USERNAME = 32;

    private record Target(Role role, String username) {}

    private final Clock clock;
    private final Cache<Target, RecentFailures> accounts = Caffeine.newBuilder()
            .maximumSize(MAX_ACCOUNTS)
            .expireAfterWrite(ACCOUNT_WINDOW)
            .build();
    private final Cache<String, RecentFailures> sources = Caffeine.newBuilder()
            .maximumSize(MAX_SOURCES)
            .expireAfterWrite(SOURCE_WINDOW)
            .build();

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Refuses a login that would be one too many, before anything is hashed. */
    void check(Login login) {
        Instant now = clock.instant();
        Optional.ofNullable(sources.getIfPresent(login.source()))
                .flatMap(failures -> failures.blockedFor(now))
                .ifPresent(LoginThrottle::refuse);
        Optional.ofNullable(accounts.getIfPresent(target(login)))
                .flatMap(failures -> failures.blockedFor(now))
                .ifPresent(LoginThrottle::refuse);
    }

    /** Counts a failed login, and refuses it if it is one too many. */
    void failed(Login login) {
        Instant now = clock.instant();
        RecentFailures ofSource = sources.asMap()
                .merge(
                        login.source(),
                        RecentFailures.first(SOURCE_FAILURES, SOURCE_WINDOW, now),
                        (known, one) -> known.and(now));
        RecentFailures ofAccount = accounts.asMap()
                .merge(
                        target(login),
                        RecentFailures.first(ACCOUNT_FAILURES, ACCOUNT_WINDOW, now),
                        (known, one) -> known.and(now));
        ofSource.blockedFor(now).ifPresent(LoginThrottle::refuse);
        ofAccount.blockedFor(now).ifPresent(LoginThrottle::refuse);
    }

    /** Failures before a right password no longer count. */
    void succeeded(Login login) {
        accounts.invalidate(target(login));
    }

    private static Target target(Login login) {
        String username = UnicodeText.caseFolded(login.credentials().username());
        return new Target(login.role(), UnicodeText.length(username) > MAX_USERNAME ? "" : username);
    }

    private static void refuse(Duration pause) {
        throw new Problem(ProblemType.TOO_MANY_ATTEMPTS, "There were too many failed logins; wait, then try again.")
                .retryAfter(pause);
    }
}
