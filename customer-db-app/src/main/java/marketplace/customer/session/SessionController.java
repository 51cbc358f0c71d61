package marketplace.customer.session;

import marketplace.contract.customerdb.ActiveSession;
import marketplace.contract.customerdb.SessionStore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionController implements SessionStore {

    private final SessionKeeper sessions;

    SessionController(SessionKeeper sessions) {
        this.sessions = sessions;
    }

    @Override
    public ActiveSession touchSession(String sessionId, @Nullable String holder) {
        return sessions.touch(sessionId, holder);
    }

    @Override
    public void endSession(String sessionId, @Nullable String holder) {
        sessions.end(sessionId, holder);
    }
}
