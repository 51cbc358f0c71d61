package marketplace.buyer.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import marketplace.contract.productdb.PaymentBooks;
import marketplace.contract.productdb.PaymentDecision;
import marketplace.contract.productdb.PaymentRecord;
import marketplace.contract.purchase.Payment;
import marketplace.web.problem.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.client.ResourceAccessException;

class SimulatedPaymentProviderTest {

    private static final String ORDINARY = "4111111111111111";

    private final Map<Long, PaymentDecision> books = new HashMap<>();

    /** Books that live as long as the test; those of the product store have tests of their own. */
    private final PaymentBooks inMemory = (purchaseId, entry) -> {
        PaymentDecision before = books.putIfAbsent(purchaseId, entry.decision());
        return new PaymentRecord(before == null ? entry.decision() : before, before == null);
    };

    @Test
    void decidesByCardNumber() {
        assertThat(authorise(1, "4242 4242 4242 4242", 0)).isEqualTo(PaymentDecision.APPROVED);
        assertThat(authorise(2, "4000-0000-0000-0002", 1)).isEqualTo(PaymentDecision.DECLINED);
        assertThat(authorise(3, ORDINARY, 1)).isEqualTo(PaymentDecision.APPROVED);
        assertThat(authorise(4, ORDINARY, 0)).isEqualTo(PaymentDecision.DECLINED);
    }

    @Test
    void aFirstAnswerMayGetLostAndTheNextOneSaysApproved() {
        assertThatThrownBy(() -> authorise(1, "4000000000000119", 1)).isInstanceOf(PaymentUnavailable.class);

        assertThat(authorise(1, "4000000000000119", 1)).isEqualTo(PaymentDecision.APPROVED);
        assertThat(provider(1).settle(1, BigDecimal.TEN)).isEqualTo(PaymentDecision.APPROVED);
    }

    @Test
    void whatWasDecidedStaysDecided() {
        LongStream.range(0, 50).forEach(purchase -> {
            PaymentDecision first = authorise(purchase, ORDINARY, 0.5);
            assertThat(authorise(purchase, ORDINARY, 0.5)).isEqualTo(first);
        });
        assertThat(books.values()).contains(PaymentDecision.APPROVED, PaymentDecision.DECLINED);
    }

    @Test
    void whatWasGivenUpIsNeverCharged() {
        assertThat(provider(1).settle(1, BigDecimal.TEN)).isEqualTo(PaymentDecision.VOIDED);

        assertThat(authorise(1, "4242424242424242", 1)).isEqualTo(PaymentDecision.VOIDED);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatHasNoAnswerIsInDoubt(RuntimeException failure) {
        PaymentBooks away = (purchaseId, entry) -> {
            throw failure;
        };
        PaymentProvider provider = new SimulatedPaymentProvider(away, new PaymentProperties(1));
        assertThatThrownBy(() -> provider.settle(1, BigDecimal.TEN))
                .isInstanceOf(PaymentUnavailable.class)
                .hasCause(failure);
    }

    static Stream<RuntimeException> failures() {
        return Stream.of(new ResourceAccessException("cut"), new Unavailable("busy"));
    }

    private PaymentDecision authorise(long purchaseId, String card, double approvalRate) {
        return provider(approvalRate).authorise(purchaseId, BigDecimal.TEN, new Payment("Bob", card, "12/30", "123"));
    }

    private SimulatedPaymentProvider provider(double approvalRate) {
        return new SimulatedPaymentProvider(inMemory, new PaymentProperties(approvalRate));
    }
}
