package marketplace.customer.session;

import marketplace.contract.customerdb.LogoutStore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LogoutController implements LogoutStore {

    private final SessionKeeper sessions;

    LogoutController(SessionKeeper sessions) {
        this.sessions = sessions;
    }

    @Override
    public void endSession(String sessionId, @Nullable String holder) {
        sessions.end(sessionId, holder);
    }
}
