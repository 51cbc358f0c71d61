package marketplace.customer.session;

import java.util.function.Function;
import marketplace.contract.ProblemType;
import marketplace.contract.customerdb.Login;
import marketplace.customer.account.Authenticated;
import marketplace.customer.account.Authentication;
import marketplace.customer.account.Claim;
import marketplace.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Lets nobody in without the right password, and nobody try too often. */
@Component
class Doorkeeper {

    private final LoginThrottle throttle;
    private final Authentication authentication;

    Doorkeeper(LoginThrottle throttle, Authentication authentication) {
        this.throttle = throttle;
        this.authentication = authentication;
    }

    /**
     * Who that is; a wrong name or password is the client's failure. Who has failed too often does not even wait for a turn;
     * of many who try at once, the same is asked again when their turn has come.
     */
    Authenticated admit(Login login) {
        return admit(login, Function.identity());
    }

    /** And what is to be hashed for them then, without waiting for a second turn. */
    <T> T admit(Login login, Function<Authenticated, T> then) {
        Claim claim = authentication.claim(login);
        LoginThrottle.Attempt attempt = throttle.attempt(login, claim.isFamiliar());
        attempt.before();
        return authentication.prove(claim, attempt, then).orElseThrow(Doorkeeper::wrong);
    }

    static Problem wrong() {
        return new Problem(ProblemType.BAD_CREDENTIALS, "The username or the password is wrong.");
    }
}
