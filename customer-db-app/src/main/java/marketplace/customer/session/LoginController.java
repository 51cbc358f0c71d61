package marketplace.customer.session;

import marketplace.contract.ProblemType;
import marketplace.contract.customerdb.Login;
import marketplace.contract.customerdb.LoginStore;
import marketplace.contract.session.Session;
import marketplace.customer.account.Authentication;
import marketplace.web.problem.Problem;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LoginController implements LoginStore {

    private final LoginThrottle throttle;
    private final Authentication authentication;
    private final SessionKeeper sessions;

    LoginController(LoginThrottle throttle, Authentication authentication, SessionKeeper sessions) {
        this.throttle = throttle;
        this.authentication = authentication;
        this.sessions = sessions;
    }

    @Override
    public Session beginSession(Login login) {
        throttle.check(login);
        long userId =
                authentication.authenticate(login.role(), login.credentials()).orElseThrow(() -> refusal(login));
        throttle.succeeded(login);
        return sessions.begin(userId, login.role());
    }

    private Problem refusal(Login login) {
        throttle.failed(login);
        return new Problem(ProblemType.BAD_CREDENTIALS, "The username or the password is wrong.");
    }
}
