package marketplace.buyer.item;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import marketplace.contract.customerdb.AccountStore;
import org.springframework.stereotype.Component;

/** Who is a seller. Accounts stay for ever, so the customer store is asked no more about one that it has known. */
@Component
class KnownSellers {

    private static final int MOST = 10_000;

    private final AccountStore accounts;
    private final Cache<Long, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    KnownSellers(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** Fails if there is no such seller. */
    void require(long sellerId) {
        if (known.getIfPresent(sellerId) == null) {
            accounts.getSeller(sellerId);
            known.put(sellerId, true);
        }
    }
}
