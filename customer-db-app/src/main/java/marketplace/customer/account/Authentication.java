package marketplace.customer.account;

import java.util.Optional;
import java.util.OptionalLong;
import marketplace.contract.UnicodeText;
import marketplace.contract.account.Role;
import marketplace.contract.session.Credentials;
import org.springframework.stereotype.Component;

/** Knows users by their passwords. */
@Component
public class Authentication {

    private final Accounts accounts;
    private final PasswordHashing passwords;

    Authentication(Accounts accounts, PasswordHashing passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** The id of the user whose name and password these are; takes as long when there is no such user. */
    public OptionalLong authenticate(Role role, Credentials credentials) {
        Optional<Account> account =
                accounts.findByRoleAndUsernameFolded(role, UnicodeText.caseFolded(credentials.username()));
        if (account.isEmpty()) {
            passwords.matchNobody(credentials.password());
            return OptionalLong.empty();
        }
        return authenticate(account.get(), credentials.password());
    }

    private OptionalLong authenticate(Account account, String password) {
        if (!passwords.matches(password, account.passwordHash())) {
            return OptionalLong.empty();
        }
        if (passwords.isOutdated(account.passwordHash())) {
            accounts.upgradeHash(account.id(), account.passwordHash(), passwords.hash(password));
        }
        return OptionalLong.of(account.id());
    }
}
