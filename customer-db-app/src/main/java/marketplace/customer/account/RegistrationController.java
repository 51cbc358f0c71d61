package marketplace.customer.account;

import marketplace.contract.account.Registration;
import marketplace.contract.customerdb.Account;
import marketplace.contract.customerdb.NewAccount;
import marketplace.contract.customerdb.RegistrationStore;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegistrationController implements RegistrationStore {

    private final AccountRegister register;
    private final PasswordHashing passwords;

    RegistrationController(AccountRegister register, PasswordHashing passwords) {
        this.register = register;
        this.passwords = passwords;
    }

    /** Hashes outside the transaction, and not at all for a name that is taken: a hash takes long. */
    @Override
    public Account openAccount(NewAccount account) {
        Registration registration = account.registration();
        register.requireFree(account.role(), registration.username());
        String hash = passwords.hash(registration.password());
        return register.open(account.role(), registration, hash).toContract();
    }
}
