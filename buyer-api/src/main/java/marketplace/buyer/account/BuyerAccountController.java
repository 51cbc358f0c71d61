package marketplace.buyer.account;

import java.util.Objects;
import marketplace.api.Replies;
import marketplace.api.session.PasswordChanger;
import marketplace.contract.account.Buyer;
import marketplace.contract.account.PasswordChange;
import marketplace.contract.account.Registration;
import marketplace.contract.account.Role;
import marketplace.contract.buyer.BuyerAccountApi;
import marketplace.contract.customerdb.Account;
import marketplace.contract.customerdb.NewAccount;
import marketplace.contract.customerdb.RegistrationStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BuyerAccountController implements BuyerAccountApi {

    private final RegistrationStore accounts;
    private final PasswordChanger passwords;

    BuyerAccountController(RegistrationStore accounts, PasswordChanger passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public ResponseEntity<Buyer> registerBuyer(@Nullable String idempotencyKey, Registration registration) {
        ResponseEntity<Account> opened = accounts.openAccount(idempotencyKey, new NewAccount(Role.BUYER, registration));
        Account account = Objects.requireNonNull(opened.getBody());
        return Replies.created(opened, "/v1/buyers/" + account.userId())
                .body(new Buyer(account.userId(), account.username(), account.name()));
    }

    @Override
    public void changePassword(PasswordChange change) {
        passwords.change(change);
    }
}
