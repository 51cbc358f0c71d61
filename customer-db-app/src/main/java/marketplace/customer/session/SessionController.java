package marketplace.customer.session;

import marketplace.contract.customerdb.ActiveSession;
import marketplace.contract.customerdb.SessionStore;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionController implements SessionStore {

    private final SessionKeeper sessions;

    SessionController(SessionKeeper sessions) {
        this.sessions = sessions;
    }

    @Override
    public ActiveSession touchSession(String sessionId) {
        return sessions.touch(sessionId);
    }

    @Override
    public void endSession(String sessionId) {
        sessions.end(sessionId);
    }
}
