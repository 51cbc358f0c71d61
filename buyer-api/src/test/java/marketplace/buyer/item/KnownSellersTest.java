package marketplace.buyer.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import marketplace.contract.ProblemType;
import marketplace.contract.account.Role;
import marketplace.contract.customerdb.Account;
import marketplace.web.problem.Problem;
import org.junit.jupiter.api.Test;

class KnownSellersTest {

    private static final long ALICE = 1;
    private static final long NOBODY = 2;

    private final List<Long> asked = new ArrayList<>();
    private final KnownSellers sellers = new KnownSellers(this::account);

    private Account account(long sellerId) {
        asked.add(sellerId);
        if (sellerId == NOBODY) {
            throw new Problem(ProblemType.SELLER_NOT_FOUND, "There is no such seller.");
        }
        return new Account(sellerId, Role.SELLER, "alice", "Alice");
    }

    @Test
    void areAskedForOnce() {
        sellers.require(ALICE);
        sellers.require(ALICE);
        assertThat(asked).containsExactly(ALICE);
    }

    @Test
    void areAskedForAgainUntilTheyAreThere() {
        assertThatThrownBy(() -> sellers.require(NOBODY)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> sellers.require(NOBODY)).isInstanceOf(Problem.class);
        assertThat(asked).containsExactly(NOBODY, NOBODY);
    }
}
