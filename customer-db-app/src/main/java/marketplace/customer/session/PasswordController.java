package marketplace.customer.session;

import marketplace.contract.ProblemType;
import marketplace.contract.customerdb.Login;
import marketplace.contract.customerdb.PasswordReplacement;
import marketplace.contract.customerdb.PasswordStore;
import marketplace.customer.account.Authenticated;
import marketplace.customer.account.Authentication;
import marketplace.web.problem.Problem;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PasswordController implements PasswordStore {

    private record Change(Authenticated user, String newHash) {}

    private final Doorkeeper doorkeeper;
    private final Authentication authentication;
    private final SessionKeeper sessions;
    private final SessionLeases leases;

    PasswordController(
            Doorkeeper doorkeeper, Authentication authentication, SessionKeeper sessions, SessionLeases leases) {
        this.doorkeeper = doorkeeper;
        this.authentication = authentication;
        this.sessions = sessions;
        this.leases = leases;
    }

    /** Hashes and waits outside the transaction: both take long. */
    @Override
    public void replacePassword(long userId, PasswordReplacement replacement) {
        Login login = authentication
                .loginOf(userId, replacement)
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND, "There is no user " + userId + "."));
        Change change = doorkeeper.admit(
                login,
                user -> new Change(
                        user, authentication.hash(replacement.change().newPassword())));
        sessions.replacePassword(change.user(), change.newHash(), replacement.sessionId());
        leases.awaitEndOfAll();
    }
}
