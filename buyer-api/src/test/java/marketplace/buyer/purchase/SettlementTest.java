package marketplace.buyer.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import marketplace.contract.productdb.PaymentDecision;
import marketplace.contract.productdb.PurchaseProgress;
import marketplace.contract.productdb.PurchaseStatus;
import marketplace.contract.productdb.PurchaseStore;
import marketplace.contract.purchase.Payment;
import marketplace.web.problem.Unavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which order, and for how long, purchases are settled; that each ends as it should is tried with the real apps. */
class SettlementTest {

    private static final int MANY = 70;

    private final Queue<PurchaseProgress> unsettled = new ArrayDeque<>();
    private final List<Long> completed = new ArrayList<>();
    private final List<Long> suspended = new ArrayList<>();
    private final PurchaseStore store = mock(PurchaseStore.class);
    private final Settlement settlement = new Settlement(store, new Provider(), new Suspension(store));
    private long unanswered;

    /** Has approved everything, and tells so of all purchases but one. */
    private final class Provider implements PaymentProvider {

        @Override
        public PaymentDecision authorise(long purchaseId, BigDecimal amount, Payment card) {
            throw new AssertionError("nothing is charged when it is settled");
        }

        @Override
        public PaymentDecision settle(long purchaseId, BigDecimal amount) {
            if (purchaseId == unanswered) {
                throw new PaymentUnavailable(null);
            }
            return PaymentDecision.APPROVED;
        }
    }

    @BeforeEach
    void manyAreUnsettled() {
        LongStream.rangeClosed(1, MANY)
                .forEach(id -> unsettled.add(new PurchaseProgress(id, PurchaseStatus.PENDING, BigDecimal.TEN, null)));
        when(store.takeUnsettled(anyInt())).then(call -> taken(call.getArgument(0)));
        when(store.completePurchase(anyLong())).then(call -> {
            completed.add(call.getArgument(0));
            return null;
        });
        doAnswer(call -> suspended.add(call.getArgument(0))).when(store).suspendPurchase(anyLong());
    }

    private List<PurchaseProgress> taken(int most) {
        return Stream.generate(unsettled::poll)
                .limit(Math.min(most, unsettled.size()))
                .toList();
    }

    @Test
    void settlesAllAtOnceHoweverManyTheyAre() {
        settlement.settleAll();
        assertThat(completed).hasSize(MANY);
        assertThat(suspended).isEmpty();
    }

    @Test
    void letsGoOfWhatHasNoAnswerAndTakesNoMoreForTheMoment() {
        unanswered = 3;
        settlement.settleAll();
        assertThat(suspended).containsExactly(3L);
        assertThat(completed).contains(1L, 2L, 4L).doesNotContain(3L);
        assertThat(unsettled).as("left for another time").isNotEmpty();
    }

    @Test
    void goesOnWithTheOthersWhenOneCannotEvenBeLetGo() {
        unanswered = 3;
        doThrow(new Unavailable("busy")).when(store).suspendPurchase(anyLong());
        settlement.settleAll();
        assertThat(completed).contains(1L, 2L, 4L).doesNotContain(3L);
    }

    @Test
    void waitsForTheStoreToComeBack() {
        when(store.takeUnsettled(anyInt())).thenThrow(new Unavailable("away")).then(call -> taken(call.getArgument(0)));
        settlement.settleAll();
        assertThat(completed).isEmpty();
        settlement.settleAll();
        assertThat(completed).hasSize(MANY);
    }
}
