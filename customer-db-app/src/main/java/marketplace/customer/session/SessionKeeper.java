package marketplace.customer.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import marketplace.contract.customerdb.ActiveSession;
import marketplace.contract.customerdb.Login;
import marketplace.contract.customerdb.SessionCheck;
import marketplace.contract.session.Session;
import marketplace.customer.account.Authenticated;
import marketplace.customer.account.Authentication;
import marketplace.store.transaction.DurableCommits;
import marketplace.store.transaction.StoreWrite;
import marketplace.web.security.SessionIds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins, checks and ends sessions. */
@Component
class SessionKeeper {

    private static final Logger log = LoggerFactory.getLogger(SessionKeeper.class);
    private static final int TOKEN_BYTES = 32;

    private final LoginSessions sessions;
    private final Authentication authentication;
    private final SessionProperties limits;
    private final SessionLeases leases;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SessionKeeper(
            LoginSessions sessions,
            Authentication authentication,
            SessionProperties limits,
            SessionLeases leases,
            Clock clock) {
        this.sessions = sessions;
        this.authentication = authentication;
        this.limits = limits;
        this.leases = leases;
        this.clock = clock;
    }

    /** A password that was changed between its check and this moment opens no session. */
    @StoreWrite
    Session begin(Authenticated user, Login login) {
        requireStill(user);
        authentication.noteSource(user, login);
        String token = newToken();
        LoginSession session = new LoginSession(SessionIds.of(token), user.userId(), login.role(), clock.instant());
        sessions.save(session);
        return new Session(token, user.userId(), session.endIfActiveAt(limits, session.lastActiveAt()));
    }

    private void requireStill(Authenticated user) {
        if (!authentication.stillHolds(user)) {
            throw Doorkeeper.wrong();
        }
    }

    /** Replaces the password, and ends all sessions of the user but one. */
    @StoreWrite
    void replacePassword(Authenticated user, String newHash, String keptSessionId) {
        requireStill(user);
        authentication.replace(user, newHash);
        sessions.endOthers(user.userId(), keptSessionId);
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whose sessions these are. That they were active just now is worth no wait for the disk. */
    List<ActiveSession> touch(SessionCheck check) {
        Duration lease = leases.grant(check.sessionIds(), check.holder());
        Instant now = clock.instant();
        List<LoginSession> active = sessions.findAll(check.sessionIds().toArray(String[]::new)).stream()
                .filter(session -> !session.hasEnded(limits, now))
                .toList();
        note(active, now);
        return active.stream().map(session -> answer(session, now, lease)).toList();
    }

    private void note(List<LoginSession> active, Instant now) {
        String[] due = active.stream()
                .filter(session -> session.needsTouch(limits, now))
                .map(LoginSession::id)
                .toArray(String[]::new);
        if (due.length > 0) {
            DurableCommits.relaxed(() -> sessions.touch(due, now));
        }
    }

    /** No lease outlives its session. */
    private ActiveSession answer(LoginSession session, Instant now, Duration lease) {
        Instant end = session.endIfActiveAt(limits, session.activity(limits, now));
        Duration left = Duration.between(clock.instant(), end);
        return new ActiveSession(
                session.id(),
                session.accountId(),
                session.role(),
                end,
                Math.clamp(left.toMillis(), 0, lease.toMillis()));
    }

    /** Ends a session for all, those included who were told of late that it is active. */
    void end(String id, @Nullable String holder) {
        sessions.end(id);
        leases.awaitEnd(id, holder);
    }

    @Scheduled(fixedDelayString = "PT1M")
    @StoreWrite
    void deleteEnded() {
        Instant now = clock.instant();
        int ended = sessions.deleteIdleSince(now.minus(limits.idleTimeout()))
                + sessions.deleteBegunBefore(now.minus(limits.absoluteTimeout()));
        log.debug("{} sessions have ended by themselves", ended);
    }
}
