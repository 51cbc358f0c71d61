package marketplace.customer.account;

import java.util.Optional;
import java.util.function.Function;
import marketplace.contract.UnicodeText;
import marketplace.contract.customerdb.Login;
import marketplace.contract.customerdb.PasswordReplacement;
import marketplace.web.security.KeyedHash;
import marketplace.web.security.StoreSecret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Knows users by their passwords. */
@Component
public class Authentication {

    private final Accounts accounts;
    private final PasswordHashing passwords;
    private final KeyedHash sources;

    Authentication(Accounts accounts, PasswordHashing passwords, StoreSecret secret) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sources = secret.keyedHash("login-source");
    }

    /** Whose account a login is for, if anybody's; nothing is hashed yet. */
    public Claim claim(Login login) {
        String username = UnicodeText.caseFolded(login.credentials().username());
        return new Claim(login, accounts.findByRoleAndUsernameFolded(login.role(), username), source(login));
    }

    /**
     * What is to be done for the user whose name and password these are; takes as long when there is no such user. However much
     * that hashes, it waits for its turn once.
     */
    public <T> Optional<T> prove(Claim claim, PasswordWatch watch, Function<Authenticated, T> then) {
        return passwords.inTurn(() -> proven(claim, watch).map(then));
    }

    private Optional<Authenticated> proven(Claim claim, PasswordWatch watch) {
        String hash = claim.account().map(Account::passwordHash).orElse(passwords.hashOfNobody());
        boolean right = passwords.matches(claim.password(), hash, watch);
        return claim.account().filter(known -> right).flatMap(account -> authenticated(account, claim.password()));
    }

    private Optional<Authenticated> authenticated(Account account, String password) {
        if (!passwords.isOutdated(account.passwordHash())) {
            return Optional.of(new Authenticated(account.id(), account.passwordHash()));
        }
        String stronger = passwords.hash(password);
        return accounts.upgradeHash(account.id(), account.passwordHash(), stronger) > 0
                ? Optional.of(new Authenticated(account.id(), stronger))
                : byPresentHash(account.id(), password);
    }

    /** Another login may have been first to make a stronger hash, which then is that of the same password; or it has changed. */
    private Optional<Authenticated> byPresentHash(long id, String password) {
        return accounts.findById(id)
                .map(Account::passwordHash)
                .filter(hash -> passwords.matches(password, hash, PasswordWatch.NOBODY))
                .map(hash -> new Authenticated(id, hash));
    }

    /** Who has this id. */
    public Optional<Login> loginOf(long userId, PasswordReplacement replacement) {
        return accounts.findById(userId).map(account -> account.toLogin(replacement));
    }

    /** Whether the password is still the same; it stays so until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean stillHolds(Authenticated user) {
        return accounts.lock(user.userId()).passwordHash().equals(user.passwordHash());
    }

    /** Notes where the user's last login came from; the address itself is not kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteSource(Authenticated user, Login login) {
        accounts.lock(user.userId()).useFrom(source(login));
    }

    private String source(Login login) {
        return sources.of(Network.of(login.source()));
    }

    /** Makes a hash of a new password, which takes its time. */
    public String hash(String password) {
        return passwords.hash(password);
    }

    /** Replaces the password of a user for whom {@link #stillHolds} has held in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Authenticated user, String newHash) {
        accounts.lock(user.userId()).replacePassword(newHash);
    }
}
