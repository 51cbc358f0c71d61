package marketplace.customer.account;

import java.time.Clock;
import java.util.Optional;
import marketplace.contract.ProblemType;
import marketplace.contract.UnicodeText;
import marketplace.contract.account.Registration;
import marketplace.contract.account.Role;
import marketplace.contract.customerdb.NewAccount;
import marketplace.store.idempotency.Answer;
import marketplace.store.idempotency.IdempotentWrites;
import marketplace.store.transaction.StoreRead;
import marketplace.store.transaction.StoreWrite;
import marketplace.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the accounts; a username is unique within its role, without case. */
@Component
class AccountRegister {

    private final Accounts accounts;
    private final IdempotentWrites writes;
    private final Clock clock;

    AccountRegister(Accounts accounts, IdempotentWrites writes, Clock clock) {
        this.accounts = accounts;
        this.writes = writes;
        this.clock = clock;
    }

    @StoreRead
    void requireFree(Role role, String username) {
        if (accounts.existsByRoleAndUsernameFolded(role, UnicodeText.caseFolded(username))) {
            throw new UsernameTaken(username);
        }
    }

    /** The account that was opened under this key, if one was. */
    Optional<Answer<marketplace.contract.customerdb.Account>> opened(String idempotencyKey, NewAccount account) {
        return writes.known(owner(account), idempotencyKey, account, marketplace.contract.customerdb.Account.class);
    }

    @StoreWrite
    Answer<marketplace.contract.customerdb.Account> open(
            @Nullable String idempotencyKey, NewAccount account, String passwordHash) {
        return writes.once(
                owner(account),
                idempotencyKey,
                account,
                marketplace.contract.customerdb.Account.class,
                () -> openNew(account.role(), account.registration(), passwordHash)
                        .toContract());
    }

    /** Who opens an account is nobody yet, so all who are share their keys: a key is as good as it is hard to guess. */
    private static String owner(NewAccount account) {
        return "new " + account.role();
    }

    private Account openNew(Role role, Registration registration, String passwordHash) {
        requireFree(role, registration.username());
        return accounts.saveAndFlush(new Account(role, registration, passwordHash, clock.instant()));
    }

    @StoreRead
    Account seller(long id) {
        return accounts.findByIdAndRole(id, Role.SELLER)
                .orElseThrow(() -> new Problem(ProblemType.SELLER_NOT_FOUND, "There is no seller " + id + "."));
    }
}
