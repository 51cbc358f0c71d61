package marketplace.customer.session;

import marketplace.contract.customerdb.Login;
import marketplace.contract.customerdb.LoginStore;
import marketplace.contract.session.Session;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LoginController implements LoginStore {

    private final Doorkeeper doorkeeper;
    private final SessionKeeper sessions;

    LoginController(Doorkeeper doorkeeper, SessionKeeper sessions) {
        this.doorkeeper = doorkeeper;
        this.sessions = sessions;
    }

    @Override
    public Session beginSession(Login login) {
        return sessions.begin(doorkeeper.admit(login), login);
    }
}
