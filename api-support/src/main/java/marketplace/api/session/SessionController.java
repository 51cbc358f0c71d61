package marketplace.api.session;

import jakarta.servlet.http.HttpServletRequest;
import marketplace.contract.account.Role;
import marketplace.contract.customerdb.Login;
import marketplace.contract.customerdb.LoginStore;
import marketplace.contract.session.Credentials;
import marketplace.contract.session.Session;
import marketplace.contract.session.SessionApi;
import marketplace.web.security.SessionIds;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionController implements SessionApi {

    private final Role role;
    private final LoginStore logins;
    private final LeasedSessions sessions;
    private final HttpServletRequest request;

    SessionController(Role role, LoginStore logins, LeasedSessions sessions, HttpServletRequest request) {
        this.role = role;
        this.logins = logins;
        this.sessions = sessions;
        this.request = request;
    }

    @Override
    public Session logIn(Credentials credentials) {
        return logins.beginSession(new Login(role, credentials, request.getRemoteAddr()));
    }

    @Override
    public void logOut() {
        sessions.end(SessionIds.of(CurrentUser.token()));
    }
}
