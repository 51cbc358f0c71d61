package marketplace.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import marketplace.contract.item.Item;
import marketplace.contract.item.QuantityChange;
import marketplace.contract.productdb.AuditReport;
import marketplace.contract.productdb.AuditStore;
import marketplace.contract.productdb.PaymentDecision;
import marketplace.contract.productdb.PaymentEntry;
import marketplace.contract.productdb.PurchaseProgress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database is shared with other tests; each test here looks at a purchase of its own. */
class AuditTest extends ProductStoreTest {

    private static final int TRADERS = 4;
    private static final int AUDITS = 20;

    private AuditStore audits;
    private Item item;
    private PurchaseProgress purchase;

    @BeforeEach
    void begins() {
        audits = store().of(AuditStore.class);
        item = list(5, "2.50");
        put(buyer, item, 2);
        purchase = begin(buyer, newWord());
    }

    private void enter(PaymentDecision decision, String amount) {
        books.enterPayment(purchase.purchaseId(), new PaymentEntry(decision, new BigDecimal(amount)));
    }

    private List<String> violations() {
        return audits.audit().violations().stream()
                .filter(violation -> violation.contains("Item " + item.itemId())
                        || violation.contains("urchase " + purchase.purchaseId() + ",")
                        || violation.contains("urchase " + purchase.purchaseId() + ":"))
                .toList();
    }

    private void change(String sql, long id) {
        assertThat(database.sql(sql).param(id).update()).isOne();
    }

    @Test
    void findsNothingWrongAtAnyStepOfAPurchase() {
        assertThat(violations()).isEmpty();
        enter(PaymentDecision.APPROVED, "5.00");
        assertThat(violations()).as("charged, not yet completed").isEmpty();
        AuditReport before = audits.audit();
        purchases.completePurchase(purchase.purchaseId());
        AuditReport after = audits.audit();
        assertThat(violations()).isEmpty();
        assertThat(after.purchases()).isEqualTo(before.purchases() + 1);
        assertThat(after.purchasesUnderWay()).isEqualTo(before.purchasesUnderWay() - 1);
        assertThat(after.charged()).isGreaterThanOrEqualTo(new BigDecimal("5.00"));
    }

    @Test
    void findsNothingWrongAmidTrade() throws Exception {
        List<Item> goods =
                IntStream.range(0, TRADERS).mapToObj(i -> list(1_000, "1")).toList();
        List<String> known = audits.audit().violations();
        AtomicBoolean open = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(TRADERS)) {
            List<Future<Void>> trade = goods.stream()
                    .map(article -> threads.submit(() -> tradeWhile(open, article)))
                    .toList();
            try {
                for (int audit = 0; audit < AUDITS; audit++) {
                    assertThat(audits.audit().violations()).containsExactlyInAnyOrderElementsOf(known);
                }
            } finally {
                open.set(false);
            }
            for (Future<Void> each : trade) {
                each.get();
            }
        }
    }

    private Void tradeWhile(AtomicBoolean open, Item article) {
        long user = newUser();
        for (int number = 1; open.get() && number < 1_000; number++) {
            put(user, article, 1);
            PurchaseProgress begun = begin(user, newWord());
            books.enterPayment(begun.purchaseId(), new PaymentEntry(PaymentDecision.APPROVED, begun.total()));
            purchases.completePurchase(begun.purchaseId());
            items.changeQuantity(seller, article.itemId(), null, null, new QuantityChange(number % 2 == 0 ? 1 : -1));
        }
        return null;
    }

    @Test
    void findsNothingWrongWithADeclinedPurchase() {
        enter(PaymentDecision.DECLINED, "5.00");
        purchases.declinePurchase(purchase.purchaseId());
        assertThat(violations()).isEmpty();
    }

    @Test
    void namesAnItemWhoseUnitsDoNotAddUp() {
        change(
                "update item set quantity = quantity + 1 where number = ?",
                item.itemId().number());
        assertThat(violations())
                .containsExactly("Item %s: 5 listed, but 4 for sale + 2 reserved + 0 sold".formatted(item.itemId()));
    }

    @Test
    void namesAPurchaseThatWasNotCharged() {
        purchases.completePurchase(purchase.purchaseId());
        assertThat(violations())
                .containsExactly(
                        "Purchase %d: completed for 5.00, but there is no charge".formatted(purchase.purchaseId()));
        enter(PaymentDecision.APPROVED, "5.01");
        assertThat(violations())
                .containsExactly(
                        "Purchase %d: completed for 5.00, but the charge is 5.01".formatted(purchase.purchaseId()));
    }

    @Test
    void namesAChargeForNothing() {
        enter(PaymentDecision.APPROVED, "5.00");
        purchases.declinePurchase(purchase.purchaseId());
        assertThat(violations())
                .containsExactly(
                        "Charge of 5.00 for purchase %d: the purchase is declined".formatted(purchase.purchaseId()));
        books.enterPayment(987_654_321, new PaymentEntry(PaymentDecision.APPROVED, BigDecimal.ONE));
        assertThat(audits.audit().violations())
                .contains("Charge of 1.00 for purchase 987654321: there is no such purchase");
        change("delete from payment where purchase_id = ?", 987_654_321);
        change("delete from money_movement where purchase_id = ?", 987_654_321);
    }

    @Test
    void findsNothingWrongWithAChargeThatCameAfterTheVoidAndWentBack() {
        long refunds = audits.audit().refunds();
        enter(PaymentDecision.VOIDED, "5.00");
        purchases.abandonPurchase(purchase.purchaseId());
        enter(PaymentDecision.APPROVED, "5.00");
        enter(PaymentDecision.APPROVED, "5.00");
        assertThat(violations()).isEmpty();
        assertThat(audits.audit().refunds()).as("however often it came").isEqualTo(refunds + 1);
    }

    @Test
    void namesALateChargeThatDidNotGoBack() {
        enter(PaymentDecision.VOIDED, "5.00");
        purchases.abandonPurchase(purchase.purchaseId());
        enter(PaymentDecision.APPROVED, "5.00");
        change("delete from money_movement where kind = 'REFUNDED' and purchase_id = ?", purchase.purchaseId());
        assertThat(violations())
                .containsExactly(
                        "Charge of 5.00 for purchase %d: the purchase is abandoned".formatted(purchase.purchaseId()),
                        "Payment of 5.00 for purchase %d: voided, but the ledger says 5.00 charged, 0.00 refunded"
                                .formatted(purchase.purchaseId()));
        change("delete from money_movement where purchase_id = ?", purchase.purchaseId());
    }

    @Test
    void namesAGapInTheLedger() {
        enter(PaymentDecision.APPROVED, "5.00");
        purchases.completePurchase(purchase.purchaseId());
        change("delete from stock_movement where kind = 'SOLD' and purchase_id = ?", purchase.purchaseId());
        assertThat(violations())
                .containsExactly(
                        "Purchase %d, completed: 2 of item %s, but the ledger says 2 reserved, 0 released, 0 sold"
                                .formatted(purchase.purchaseId(), item.itemId()));
    }

    @Test
    void namesATotalThatIsNotThatOfItsLines() {
        change("update purchase_line set quantity = 1 where purchase_id = ?", purchase.purchaseId());
        assertThat(violations())
                .contains("Purchase %d: its total is 5.00, but its lines cost 2.50".formatted(purchase.purchaseId()));
        change("update purchase_line set quantity = 2 where purchase_id = ?", purchase.purchaseId());
    }

    @Test
    void namesAMovementOfWhatIsNotInThePurchase() {
        change("delete from purchase_line where purchase_id = ?", purchase.purchaseId());
        assertThat(violations())
                .contains("Purchase %d: the ledger moves item number %d, which the purchase does not hold"
                        .formatted(purchase.purchaseId(), item.itemId().number()));
    }

    @Test
    void namesASoldOutItemThatASearchFinds() {
        change("update item set quantity = 0 where number = ?", item.itemId().number());
        assertThat(violations()).contains("Item %s: 0 for sale, but a search finds it".formatted(item.itemId()));
    }

    @Test
    void namesAnItemThatASearchDoesNotFind() {
        change(
                "delete from search_entry where term = '' and item_number = ?",
                item.itemId().number());
        assertThat(violations())
                .containsExactly("Item %s: 3 for sale, but a search does not find it".formatted(item.itemId()));
    }
}
