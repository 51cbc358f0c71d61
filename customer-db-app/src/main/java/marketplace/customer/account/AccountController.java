package marketplace.customer.account;

import marketplace.contract.customerdb.Account;
import marketplace.contract.customerdb.AccountStore;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AccountController implements AccountStore {

    private final AccountRegister register;

    AccountController(AccountRegister register) {
        this.register = register;
    }

    @Override
    public Account getSeller(long sellerId) {
        return register.seller(sellerId).toContract();
    }
}
