package marketplace.customer.account;

import java.time.Clock;
import marketplace.contract.ProblemType;
import marketplace.contract.UnicodeText;
import marketplace.contract.account.Registration;
import marketplace.contract.account.Role;
import marketplace.store.transaction.StoreRead;
import marketplace.store.transaction.StoreWrite;
import marketplace.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Keeps the accounts; a username is unique within its role, without case. */
@Component
class AccountRegister {

    private final Accounts accounts;
    private final Clock clock;

    AccountRegister(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @StoreRead
    void requireFree(Role role, String username) {
        if (accounts.existsByRoleAndUsernameFolded(role, UnicodeText.caseFolded(username))) {
            throw new UsernameTaken(username);
        }
    }

    @StoreWrite
    Account open(Role role, Registration registration, String passwordHash) {
        requireFree(role, registration.username());
        return accounts.saveAndFlush(new Account(role, registration, passwordHash, clock.instant()));
    }

    @StoreRead
    Account seller(long id) {
        return accounts.findByIdAndRole(id, Role.SELLER)
                .orElseThrow(() -> new Problem(ProblemType.SELLER_NOT_FOUND, "There is no seller " + id + "."));
    }
}
