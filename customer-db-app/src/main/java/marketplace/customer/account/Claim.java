package marketplace.customer.account;

import java.util.Optional;
import marketplace.contract.customerdb.Login;

/** Somebody says who he is, and has yet to prove it. */
public final class Claim {

    private final Login login;
    private final Optional<Account> account;
    private final boolean familiar;

    Claim(Login login, Optional<Account> account, String source) {
        this.login = login;
        this.account = account;
        this.familiar = account.filter(known -> known.wasLastUsedFrom(source)).isPresent();
    }

    /** The login that makes the claim. */
    public Login login() {
        return login;
    }

    /** Whether it comes from where the account's last login came from. */
    public boolean isFamiliar() {
        return familiar;
    }

    Optional<Account> account() {
        return account;
    }

    String password() {
        return login.credentials().password();
    }
}
