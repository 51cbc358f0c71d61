package marketplace.customer.account;

import java.util.Optional;
import marketplace.contract.UnicodeText;
import marketplace.contract.account.Role;
import marketplace.contract.customerdb.Login;
import marketplace.contract.customerdb.PasswordReplacement;
import marketplace.contract.session.Credentials;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Knows users by their passwords. */
@Component
public class Authentication {

    private final Accounts accounts;
    private final PasswordHashing passwords;

    Authentication(Accounts accounts, PasswordHashing passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** The user whose name and password these are; takes as long when there is no such user. */
    public Optional<Authenticated> authenticate(Role role, Credentials credentials) {
        Optional<Account> account =
                accounts.findByRoleAndUsernameFolded(role, UnicodeText.caseFolded(credentials.username()));
        if (account.isEmpty()) {
            passwords.matchNobody(credentials.password());
            return Optional.empty();
        }
        return authenticate(account.get(), credentials.password());
    }

    private Optional<Authenticated> authenticate(Account account, String password) {
        if (!passwords.matches(password, account.passwordHash())) {
            return Optional.empty();
        }
        if (passwords.isOutdated(account.passwordHash())) {
            String stronger = passwords.hash(password);
            accounts.upgradeHash(account.id(), account.passwordHash(), stronger);
            return Optional.of(new Authenticated(account.id(), stronger));
        }
        return Optional.of(new Authenticated(account.id(), account.passwordHash()));
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
