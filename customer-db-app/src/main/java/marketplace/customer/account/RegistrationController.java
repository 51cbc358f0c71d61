package marketplace.customer.account;

import marketplace.contract.customerdb.Account;
import marketplace.contract.customerdb.NewAccount;
import marketplace.contract.customerdb.RegistrationStore;
import marketplace.store.idempotency.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
    public ResponseEntity<Account> openAccount(@Nullable String idempotencyKey, NewAccount account) {
        Answer<Account> answer = open(idempotencyKey, account);
        return answer.reply(ResponseEntity.status(HttpStatus.CREATED), reply -> reply.body(answer.content()));
    }

    private Answer<Account> open(@Nullable String idempotencyKey, NewAccount account) {
        try {
            register.requireFree(account.role(), account.registration().username());
        } catch (UsernameTaken taken) {
            if (idempotencyKey == null) {
                throw taken;
            }
            // Perhaps by this request itself, which is repeated.
            return register.opened(idempotencyKey, account).orElseThrow(() -> taken);
        }
        String hash = passwords.hash(account.registration().password());
        return register.open(idempotencyKey, account, hash);
    }
}
