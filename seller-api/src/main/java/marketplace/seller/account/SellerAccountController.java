package marketplace.seller.account;

import java.util.Objects;
import marketplace.api.Replies;
import marketplace.api.session.PasswordChanger;
import marketplace.contract.account.PasswordChange;
import marketplace.contract.account.Registration;
import marketplace.contract.account.Role;
import marketplace.contract.account.Seller;
import marketplace.contract.customerdb.Account;
import marketplace.contract.customerdb.NewAccount;
import marketplace.contract.customerdb.RegistrationStore;
import marketplace.contract.seller.SellerAccountApi;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SellerAccountController implements SellerAccountApi {

    private final RegistrationStore accounts;
    private final PasswordChanger passwords;

    SellerAccountController(RegistrationStore accounts, PasswordChanger passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public ResponseEntity<Seller> registerSeller(@Nullable String idempotencyKey, Registration registration) {
        ResponseEntity<Account> opened =
                accounts.openAccount(idempotencyKey, new NewAccount(Role.SELLER, registration));
        Account account = Objects.requireNonNull(opened.getBody());
        return Replies.created(opened, "/v1/sellers/" + account.userId())
                .body(new Seller(account.userId(), account.username(), account.name()));
    }

    @Override
    public void changePassword(PasswordChange change) {
        passwords.change(change);
    }
}
