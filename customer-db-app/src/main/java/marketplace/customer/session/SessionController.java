package marketplace.customer.session;

import java.util.List;
import marketplace.contract.customerdb.ActiveSession;
import marketplace.contract.customerdb.SessionCheck;
import marketplace.contract.customerdb.SessionStore;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionController implements SessionStore {

    private final SessionKeeper sessions;

    SessionController(SessionKeeper sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<ActiveSession> touchSessions(SessionCheck check) {
        return sessions.touch(check);
    }
}
