package marketplace.customer.session;

import marketplace.contract.ProblemType;
import marketplace.contract.customerdb.Login;
import marketplace.customer.account.Authenticated;
import marketplace.customer.account.Authentication;
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

    /** Who that is; a wrong name or password is the client's failure. */
    Authenticated admit(Login login) {
        throttle.check(login);
        Authenticated user =
                authentication.authenticate(login.role(), login.credentials()).orElseThrow(() -> refusal(login));
        throttle.succeeded(login);
        return user;
    }

    private Problem refusal(Login login) {
        throttle.failed(login);
        return wrong();
    }

    static Problem wrong() {
        return new Problem(ProblemType.BAD_CREDENTIALS, "The username or the password is wrong.");
    }
}
