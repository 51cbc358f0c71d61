package marketplace.customer.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import marketplace.contract.ProblemType;
import marketplace.contract.UnicodeText;
import marketplace.contract.account.Role;
import marketplace.contract.customerdb.Login;
import marketplace.customer.account.Network;
import marketplace.customer.account.PasswordWatch;
import marketplace.web.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: from the 10th failed login in a row for one account within 5 minutes, and from the 300th within a
 * minute from one network, logins are refused until that time is over, before anything is hashed. Where the account's last
 * login came from has 10 failures of its own, so that whoever fails from elsewhere cannot keep the owner out.
 *
 * <p>The counts are bounded in number and live in memory: a restart forgets them. Only who had a password hashed is counted,
 * some 20 a second and core, so nobody can push out a count before its time where at most eight are hashed at once.
 */
@Component
class LoginThrottle {

    static final int MAX_ACCOUNTS = 100_000;
    static final int MAX_SOURCES = 20_000;

    private static final int ACCOUNT_FAILURES = 10;
    private static final Duration ACCOUNT_WINDOW = Duration.ofMinutes(5);
    private static final int SOURCE_FAILURES = 300;
    private static final Duration SOURCE_WINDOW = Duration.ofMinutes(1);
    private static final int MAX_USERNAME = 32;
    private static final String ANYWHERE = "";

    /** An account, known to exist or not, and whence somebody tries to get in. */
    private record Target(Role role, String username, String source) {

        static Target of(Login login) {
            String username = login.credentials().username();
            boolean impossible = UnicodeText.length(username) > MAX_USERNAME;
            return new Target(login.role(), impossible ? "" : UnicodeText.caseFolded(username), ANYWHERE);
        }

        Target from(String network) {
            return new Target(role, username, network);
        }
    }

    private final Clock clock;
    private final FailureCounts<Target> accounts = new FailureCounts<>(ACCOUNT_FAILURES, ACCOUNT_WINDOW, MAX_ACCOUNTS);
    private final FailureCounts<String> sources = new FailureCounts<>(SOURCE_FAILURES, SOURCE_WINDOW, MAX_SOURCES);

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** A login that is about to be tried; familiar if it comes from where the account's last login came from. */
    Attempt attempt(Login login, boolean familiar) {
        String source = Network.of(login.source());
        Target account = Target.of(login);
        return new Attempt(source, account, familiar ? account.from(source) : account);
    }

    /** One attempt to log in. */
    final class Attempt implements PasswordWatch {

        private final String source;
        private final Target account;
        private final Target own;

        private Attempt(String source, Target account, Target own) {
            this.source = source;
            this.account = account;
            this.own = own;
        }

        /** Refuses a login that would be one too many. */
        @Override
        public void before() {
            Instant now = clock.instant();
            refuseWhileBlocked(source, own, now);
        }

        /** Counts a failed login, and refuses it if it is one too many; those before a right password no longer count. */
        @Override
        public void after(boolean right) {
            if (right) {
                counts().forEach(accounts::forget);
            } else {
                Instant now = clock.instant();
                sources.add(source, now);
                counts().forEach(count -> accounts.add(count, now));
                counts().forEach(count -> refuseWhileBlocked(source, count, now));
            }
        }

        private Stream<Target> counts() {
            return Stream.of(account, own).distinct();
        }
    }

    private void refuseWhileBlocked(String source, Target target, Instant now) {
        sources.blockedFor(source, now).ifPresent(LoginThrottle::refuse);
        accounts.blockedFor(target, now).ifPresent(LoginThrottle::refuse);
    }

    private static void refuse(Duration pause) {
        throw new Problem(ProblemType.TOO_MANY_ATTEMPTS, "There were too many failed logins; wait, then try again.")
                .retryAfter(pause);
    }

    /** How many counts are held at the moment. */
    long size() {
        return accounts.remembered() + sources.remembered();
    }
}
