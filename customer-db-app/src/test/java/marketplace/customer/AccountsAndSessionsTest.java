package marketplace.customer;

import static marketplace.store.testing.ProblemAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import marketplace.contract.Idempotency;
import marketplace.contract.ProblemType;
import marketplace.contract.account.PasswordChange;
import marketplace.contract.account.Registration;
import marketplace.contract.account.Role;
import marketplace.contract.customerdb.Account;
import marketplace.contract.customerdb.AccountStore;
import marketplace.contract.customerdb.ActiveSession;
import marketplace.contract.customerdb.Login;
import marketplace.contract.customerdb.LoginStore;
import marketplace.contract.customerdb.LogoutStore;
import marketplace.contract.customerdb.NewAccount;
import marketplace.contract.customerdb.PasswordReplacement;
import marketplace.contract.customerdb.PasswordStore;
import marketplace.contract.customerdb.RegistrationStore;
import marketplace.contract.customerdb.SessionCheck;
import marketplace.contract.customerdb.SessionStore;
import marketplace.contract.session.Credentials;
import marketplace.contract.session.Session;
import marketplace.store.testing.Race;
import marketplace.store.testing.StoreClient;
import marketplace.store.testing.StoreTest;
import marketplace.store.testing.TestClock;
import marketplace.web.security.SessionIds;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

@StoreTest
class AccountsAndSessionsTest {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private JsonMapper json;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    private RegistrationStore registrations;
    private AccountStore accounts;
    private LoginStore logins;
    private SessionStore sessions;
    private LogoutStore logouts;
    private PasswordStore passwords;

    @BeforeEach
    void connect() {
        StoreClient store = new StoreClient(port, json);
        registrations = store.of(RegistrationStore.class);
        accounts = store.of(AccountStore.class);
        logins = store.of(LoginStore.class);
        sessions = store.of(SessionStore.class);
        logouts = store.of(LogoutStore.class);
        passwords = store.of(PasswordStore.class);
    }

    @Test
    void aUsernameIsUniqueWithinItsRoleWithoutCase() {
        String name = newName();
        register(Role.SELLER, name);

        assertThatProblem(() -> register(Role.SELLER, name.toUpperCase())).isEqualTo(ProblemType.USERNAME_TAKEN);
        assertThat(register(Role.BUYER, name).username()).isEqualTo(name);
    }

    @Test
    void ofManyWhoRegisterOneNameAtOnceOneSucceeds() throws Exception {
        String name = newName();
        List<Race.Finish> finishes = Race.run(Collections.nCopies(16, () -> register(Role.BUYER, name)));

        assertThat(finishes).filteredOn(Race.Finish::ok).hasSize(1);
        assertThat(finishes)
                .filteredOn(finish -> finish.isProblem(ProblemType.USERNAME_TAKEN))
                .hasSize(15);
    }

    @Test
    void whoRepeatsARegistrationWithItsKeyAtOnceIsToldOfTheAccount() throws Exception {
        for (int round = 0; round < 10; round++) {
            NewAccount account = new NewAccount(Role.BUYER, new Registration(newName(), PASSWORD, "Somebody"));
            String key = UUID.randomUUID().toString();
            assertThat(Race.run(Collections.nCopies(4, () -> registrations.openAccount(key, account))))
                    .allMatch(Race.Finish::ok);
        }
    }

    /** As after the operator has had hashes cost more. */
    @Test
    void ofTwoLoginsAtOnceThatMakeTheHashStrongerBothSucceed() throws Exception {
        String weak = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);
        for (int round = 0; round < 5; round++) {
            String name = newName();
            register(Role.BUYER, name);
            database.sql("update account set password_hash = ? where username = ?")
                    .params(weak, name)
                    .update();
            assertThat(Race.run(Collections.nCopies(2, () -> logIn(Role.BUYER, name, PASSWORD))))
                    .allMatch(Race.Finish::ok);
        }
    }

    @Test
    void onlySellersAreFoundAsSellers() {
        Account seller = register(Role.SELLER, newName());
        Account buyer = register(Role.BUYER, newName());

        assertThat(accounts.getSeller(seller.userId())).isEqualTo(seller);
        assertThatProblem(() -> accounts.getSeller(buyer.userId())).isEqualTo(ProblemType.SELLER_NOT_FOUND);
    }

    @Test
    void keepsNeitherPasswordNorToken() {
        String name = newName();
        register(Role.BUYER, name);
        Session session = logIn(Role.BUYER, name, PASSWORD);

        assertThat(database.sql("select password_hash from account where username = ?")
                        .param(name)
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}$argon2id$v=19$m=4096,t=1,p=1$");
        assertThat(database.sql("select id from login_session")
                        .query(String.class)
                        .list())
                .contains(SessionIds.of(session.token()))
                .doesNotContain(session.token());
    }

    @Test
    void aTokenHas256BitsAndIsNewAtEachLogin() {
        String name = newName();
        register(Role.BUYER, name);

        Session first = logIn(Role.BUYER, name, PASSWORD);
        Session second = logIn(Role.BUYER, name.toUpperCase(), PASSWORD);

        assertThat(first.token()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(second.token());
        assertThat(touched(first).userId()).isEqualTo(touched(second).userId()).isEqualTo(first.userId());
    }

    @Test
    void aWrongNameAndAWrongPasswordAndAWrongRoleAreTheSame() {
        String name = newName();
        register(Role.BUYER, name);

        assertThatProblem(() -> logIn(Role.BUYER, name, "wrong")).isEqualTo(ProblemType.BAD_CREDENTIALS);
        assertThatProblem(() -> logIn(Role.BUYER, newName(), PASSWORD)).isEqualTo(ProblemType.BAD_CREDENTIALS);
        assertThatProblem(() -> logIn(Role.SELLER, name, PASSWORD)).isEqualTo(ProblemType.BAD_CREDENTIALS);
    }

    @Test
    void aSessionEndsByLogout() {
        Session session = newSession();
        logouts.endSession(SessionIds.of(session.token()), null);

        assertThat(touch(session)).isEmpty();
    }

    @Test
    void manyAreCheckedAtOnceAndThoseThatHaveEndedAreLeftOut() {
        Session busy = newSession();
        Session ended = newSession();
        Session idle = newSession();
        logouts.endSession(SessionIds.of(ended.token()), null);
        clock.pass(Duration.ofMinutes(4));
        Session quick = newSession();

        assertThat(touch(busy, ended, quick))
                .extracting(ActiveSession::sessionId, ActiveSession::userId)
                .containsExactlyInAnyOrder(ownerOf(busy), ownerOf(quick));
        clock.pass(Duration.ofMinutes(4));
        assertThat(touch(busy, ended, quick, idle))
                .extracting(ActiveSession::sessionId, ActiveSession::userId)
                .containsExactlyInAnyOrder(ownerOf(busy), ownerOf(quick));
    }

    private static Tuple ownerOf(Session session) {
        return tuple(SessionIds.of(session.token()), session.userId());
    }

    @Test
    void atLeastOneIsCheckedAndAHundredAtMost() {
        Session session = newSession();

        assertThat(touch(Collections.nCopies(100, session).toArray(Session[]::new)))
                .hasSize(1);
        assertThatProblem(() -> touch(Collections.nCopies(101, session).toArray(Session[]::new)))
                .isEqualTo(ProblemType.INVALID_REQUEST);
        assertThatProblem(this::touch).isEqualTo(ProblemType.INVALID_REQUEST);
    }

    @Test
    void aSessionEndsWhenItIsIdle() {
        Session session = newSession();
        clock.pass(Duration.ofMinutes(4));
        assertThat(touched(session).expiresAt()).isAfter(session.expiresAt());
        clock.pass(Duration.ofMinutes(4));
        assertThat(touch(session)).hasSize(1);
        clock.pass(Duration.ofMinutes(5));

        assertThat(touch(session)).isEmpty();
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() {
        Session session = newSession();
        Instant end = clock.instant().plus(Duration.ofHours(12));
        for (int minutes = 0; minutes < 12 * 60 - 4; minutes += 4) {
            clock.pass(Duration.ofMinutes(4));
            assertThat(touched(session).expiresAt()).isBeforeOrEqualTo(end);
        }
        clock.pass(Duration.ofMinutes(4));

        assertThat(touch(session)).isEmpty();
    }

    @Test
    void theTenthFailureInARowIsOneTooManyForOneAccountAndNoOther() {
        String name = newName();
        String other = newName();
        register(Role.BUYER, name);
        register(Role.BUYER, other);
        failToLogIn(name, 9);

        assertThatProblem(() -> logIn(Role.BUYER, name, "wrong")).isEqualTo(ProblemType.TOO_MANY_ATTEMPTS);
        assertThatProblem(() -> logIn(Role.BUYER, name, PASSWORD)).isEqualTo(ProblemType.TOO_MANY_ATTEMPTS);
        assertThat(logIn(Role.BUYER, other, PASSWORD)).isNotNull();
        clock.pass(Duration.ofMinutes(5));
        assertThat(logIn(Role.BUYER, name, PASSWORD)).isNotNull();
    }

    @Test
    void aRightPasswordMakesEarlierFailuresForgotten() {
        String name = newName();
        register(Role.BUYER, name);
        failToLogIn(name, 9);
        logIn(Role.BUYER, name, PASSWORD);
        failToLogIn(name, 9);

        assertThat(logIn(Role.BUYER, name, PASSWORD)).isNotNull();
    }

    @Test
    void aPasswordChangeEndsAllOtherSessionsAndTheOldPassword() {
        String name = newName();
        register(Role.BUYER, name);
        Session here = logIn(Role.BUYER, name, PASSWORD);
        Session elsewhere = logIn(Role.BUYER, name, PASSWORD);
        Session ofAnother = newSession();

        change(here, PASSWORD, "staple correct horse");

        assertThat(touched(here).userId()).isEqualTo(here.userId());
        assertThat(touch(elsewhere)).isEmpty();
        assertThat(touched(ofAnother).userId()).isEqualTo(ofAnother.userId());
        assertThatProblem(() -> logIn(Role.BUYER, name, PASSWORD)).isEqualTo(ProblemType.BAD_CREDENTIALS);
        assertThat(logIn(Role.BUYER, name, "staple correct horse")).isNotNull();
    }

    @Test
    void aWrongCurrentPasswordChangesNothingAndCountsAsAFailedLogin() {
        String name = newName();
        register(Role.BUYER, name);
        Session session = logIn(Role.BUYER, name, PASSWORD);
        for (int i = 0; i < 9; i++) {
            assertThatProblem(() -> change(session, "wrong", "staple correct horse"))
                    .isEqualTo(ProblemType.BAD_CREDENTIALS);
        }
        assertThatProblem(() -> change(session, "wrong", "staple correct horse"))
                .isEqualTo(ProblemType.TOO_MANY_ATTEMPTS);
        clock.pass(Duration.ofMinutes(5));
        assertThat(logIn(Role.BUYER, name, PASSWORD)).isNotNull();
    }

    @Test
    void noSessionOfTheOldPasswordOutlivesItsChange() throws Exception {
        String name = newName();
        register(Role.BUYER, name);
        Session here = logIn(Role.BUYER, name, PASSWORD);
        List<Callable<Session>> work = new ArrayList<>(Collections.nCopies(7, () -> logIn(Role.BUYER, name, PASSWORD)));
        work.add(3, () -> {
            change(here, PASSWORD, "staple correct horse");
            return here;
        });

        List<Race.Finish> finishes = Race.run(work);

        assertThat(finishes).allMatch(finish -> finish.ok() || finish.isProblem(ProblemType.BAD_CREDENTIALS));
        assertThat(database.sql("select count(*) from login_session where account_id = ?")
                        .param(here.userId())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void opensAnAccountOnceUnderOneKey() {
        String key = newName();
        NewAccount account = new NewAccount(Role.SELLER, new Registration(newName(), PASSWORD, "Somebody"));
        Account first = registrations.openAccount(key, account).getBody();

        ResponseEntity<Account> again = registrations.openAccount(key, account);
        assertThat(again.getBody()).isEqualTo(first);
        assertThat(again.getHeaders().getFirst(Idempotency.REPLAYED)).isEqualTo("true");
        NewAccount otherPassword =
                new NewAccount(Role.SELLER, new Registration(first.username(), "another password", "Somebody"));
        assertThatProblem(() -> registrations.openAccount(key, otherPassword))
                .isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSED);
        assertThatProblem(() -> registrations.openAccount(null, account)).isEqualTo(ProblemType.USERNAME_TAKEN);
    }

    private void change(Session session, String current, String wanted) {
        passwords.replacePassword(
                session.userId(),
                new PasswordReplacement(
                        new PasswordChange(current, wanted), newName(), SessionIds.of(session.token())));
    }

    private void failToLogIn(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThatProblem(() -> logIn(Role.BUYER, name, "wrong")).isEqualTo(ProblemType.BAD_CREDENTIALS);
        }
    }

    private Session newSession() {
        String name = newName();
        register(Role.BUYER, name);
        return logIn(Role.BUYER, name, PASSWORD);
    }

    private Account register(Role role, String name) {
        return registrations
                .openAccount(null, new NewAccount(role, new Registration(name, PASSWORD, "Somebody")))
                .getBody();
    }

    private Session logIn(Role role, String name, String password) {
        return logins.beginSession(new Login(role, new Credentials(name, password), newName()));
    }

    private ActiveSession touched(Session session) {
        return touch(session).getFirst();
    }

    private List<ActiveSession> touch(Session... asked) {
        return sessions.touchSessions(new SessionCheck(
                null, Stream.of(asked).map(Session::token).map(SessionIds::of).toList()));
    }

    private static String newName() {
        return "user-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
