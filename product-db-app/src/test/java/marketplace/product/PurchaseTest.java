package marketplace.product;

import static marketplace.store.testing.ProblemAssertions.assertThatProblem;
import static marketplace.store.testing.ProblemAssertions.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marketplace.contract.ProblemType;
import marketplace.contract.item.Item;
import marketplace.contract.item.PriceChange;
import marketplace.contract.item.Sale;
import marketplace.contract.productdb.PaymentDecision;
import marketplace.contract.productdb.PaymentEntry;
import marketplace.contract.productdb.PurchaseProgress;
import marketplace.contract.productdb.PurchaseStart;
import marketplace.contract.productdb.PurchaseStatus;
import marketplace.contract.purchase.Purchase;
import marketplace.store.testing.Race;
import org.junit.jupiter.api.Test;

class PurchaseTest extends ProductStoreTest {

    private final String key = newWord();

    @Test
    void reservesTheStockThenSellsIt() {
        Item item = list(5, "2.50");
        put(buyer, item, 2);

        PurchaseProgress begun = begin(buyer, key);
        assertThat(begun.status()).isEqualTo(PurchaseStatus.PENDING);
        assertThat(begun.total()).isEqualByComparingTo("5.00");
        assertThat(quantityOf(item)).isEqualTo(3);
        assertThat(purchases.listPurchases(buyer, 20, null).content()).isEmpty();

        Purchase purchase = purchases.completePurchase(begun.purchaseId());
        assertThat(carts.getCart(buyer).lines()).isEmpty();
        assertThat(quantityOf(item)).isEqualTo(3);
        assertThat(purchases.listPurchases(buyer, 20, null).content()).containsExactly(purchase);
        assertThat(purchases.getPurchase(buyer, purchase.purchaseId())).isEqualTo(purchase);
        assertThatProblem(() -> purchases.getPurchase(newUser(), purchase.purchaseId()))
                .isEqualTo(ProblemType.NOT_FOUND);
        assertThat(feedback.getRating(seller).itemsSold()).isEqualTo(2);
        assertStockAddsUp(item);
    }

    /** A hundred purchases of all that a cart holds are fifty thousand lines, for which everybody else would wait. */
    @Test
    void aPageOfLargePurchasesEndsBeforeItsLimit() {
        List<Item> goods = IntStream.rangeClosed(0, Purchase.MAX_LINES_OF_A_PAGE / 3)
                .mapToObj(i -> list(3, "1"))
                .toList();
        List<Purchase> all = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            putOneOfEach(goods);
            all.add(purchases.completePurchase(begin(buyer, newWord()).purchaseId()));
        }
        Collections.reverse(all);

        assertThat(purchases.listPurchases(buyer, 100, null).content()).hasSize(2);
        assertThat(walk(cursor -> purchases.listPurchases(buyer, 100, cursor))).isEqualTo(all);
        assertThat(walk(cursor -> purchases.listPurchases(buyer, 1, cursor))).isEqualTo(all);
    }

    /** All but the first by SQL, as the reply to each addition is the whole cart. */
    private void putOneOfEach(List<Item> goods) {
        Item first = goods.getFirst();
        put(buyer, first, 1);
        database.sql("""
                        insert into cart_line (buyer_id, item_number, quantity, position)
                        select ?, number, 1, number from item where seller_id = ? and number <> ?""").params(buyer, seller, first.itemId().number()).update();
    }

    @Test
    void everyStepMayBeRepeated() {
        Item item = list(5, "2.50");
        put(buyer, item, 2);
        long id = begin(buyer, key).purchaseId();

        assertThat(purchases.completePurchase(id)).isEqualTo(purchases.completePurchase(id));
        PurchaseProgress again = begin(buyer, key);
        assertThat(again.status()).isEqualTo(PurchaseStatus.COMPLETED);
        assertThat(again.purchase()).isEqualTo(purchases.getPurchase(buyer, id));
        assertThat(feedback.getRating(seller).itemsSold()).isEqualTo(2);
        assertStockAddsUp(item);
    }

    @Test
    void aDeclinedPurchasePutsTheStockBackAndLeavesTheCart() {
        Item item = list(5, "2.50");
        put(buyer, item, 2);
        long id = begin(buyer, key).purchaseId();
        purchases.declinePurchase(id);
        purchases.declinePurchase(id);

        assertThat(quantityOf(item)).isEqualTo(5);
        assertThat(carts.getCart(buyer).itemCount()).isEqualTo(2);
        assertThat(begin(buyer, key).status()).isEqualTo(PurchaseStatus.DECLINED);
        assertStockAddsUp(item);
    }

    @Test
    void anAbandonedPurchasePutsTheStockBackAndFreesItsKey() {
        Item item = list(5, "2.50");
        put(buyer, item, 2);
        long id = begin(buyer, key).purchaseId();
        purchases.abandonPurchase(id);

        assertThat(quantityOf(item)).isEqualTo(5);
        PurchaseProgress anew = begin(buyer, key);
        assertThat(anew.status()).isEqualTo(PurchaseStatus.PENDING);
        assertThat(anew.purchaseId()).isNotEqualTo(id);
        assertStockAddsUp(item);
    }

    @Test
    void aKeyBelongsToOneRequest() {
        put(buyer, list(5, "2.50"), 2);
        begin(buyer, key);

        assertThatProblem(() -> purchases.beginPurchase(buyer, new PurchaseStart(key, "other", "4242", null)))
                .isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSED);
        assertThatProblem(() -> begin(buyer, key)).isEqualTo(ProblemType.REQUEST_IN_FLIGHT);
        assertThatProblem(() -> begin(buyer, newWord())).isEqualTo(ProblemType.PURCHASE_UNDER_WAY);
        assertThat(purchases.getKeyUse(buyer, key).used()).isTrue();
        assertThat(purchases.getKeyUse(newUser(), key).used()).isFalse();
    }

    @Test
    void aSuspendedPurchaseMayBeTakenOverByARetryAtOnceAndBySettlingAfterAPause() {
        put(buyer, list(5, "2.50"), 2);
        long id = begin(buyer, key).purchaseId();
        purchases.suspendPurchase(id);

        assertThat(unsettled()).doesNotContain(id);
        assertThat(begin(buyer, key).purchaseId()).isEqualTo(id);
        purchases.suspendPurchase(id);
        clock.pass(Duration.ofSeconds(6));
        assertThat(unsettled()).contains(id);
        assertThat(unsettled()).doesNotContain(id);
        assertThatProblem(() -> begin(buyer, key)).isEqualTo(ProblemType.REQUEST_IN_FLIGHT);
    }

    @Test
    void aPurchaseThatNobodyConductsAnyMoreIsHandedToOneOfManyWhoSettle() throws Exception {
        put(buyer, list(5, "2.50"), 2);
        long id = begin(buyer, key).purchaseId();
        clock.pass(Duration.ofSeconds(11));
        List<Long> taken = Collections.synchronizedList(new ArrayList<>());
        Race.run(Collections.nCopies(8, () -> taken.addAll(unsettled())));

        assertThat(taken).containsOnlyOnce(id);
    }

    @Test
    void whoAsksAgainAndWhoSettlesDoNotConductAPurchaseTogether() throws Exception {
        for (int round = 0; round < 20; round++) {
            long somebody = newUser();
            put(somebody, list(5, "2.50"), 1);
            long id = begin(somebody, key).purchaseId();
            clock.pass(Duration.ofSeconds(11));
            Queue<String> conducting = new ConcurrentLinkedQueue<>();
            Race.run(List.<Callable<?>>of(
                    () -> begin(somebody, key).purchaseId() == id && conducting.add("who asks again"),
                    () -> unsettled().contains(id) && conducting.add("who settles")));

            assertThat(conducting).hasSize(1);
            purchases.abandonPurchase(id);
        }
    }

    @Test
    void aCartThatCostsMoreThanExpectedIsNotBought() {
        Item item = list(5, "2.50");
        put(buyer, item, 2);

        var refusal = problemOf(() -> beginExpecting("4.99"));
        assertThat(refusal.type()).isEqualTo(ProblemType.PRICE_CHANGED);
        assertThat(refusal.getBody().getProperties())
                .containsEntry("expectedTotal", new BigDecimal("4.99"))
                .containsEntry("currentTotal", new BigDecimal("5.00"));
        items.changePrice(seller, item.itemId(), null, new PriceChange(new BigDecimal("2")));
        assertThat(beginExpecting("4.99").total()).isEqualByComparingTo("4.00");
    }

    @Test
    void anEmptyCartIsNotBought() {
        assertThatProblem(() -> begin(buyer, key)).isEqualTo(ProblemType.CART_EMPTY);
    }

    @Test
    void allLinesAreReservedOrNone() {
        Item plenty = list(5, "1");
        Item scarce = list(2, "1");
        put(buyer, plenty, 3);
        put(buyer, scarce, 2);
        buy(newUser(), scarce, 1);

        var refusal = problemOf(() -> begin(buyer, key));
        assertThat(refusal.type()).isEqualTo(ProblemType.INSUFFICIENT_STOCK);
        assertThat(refusal.getBody().getProperties().get("lines").toString())
                .contains(scarce.itemId().toString(), "requested=2", "available=1")
                .doesNotContain(plenty.itemId().toString());
        assertThat(quantityOf(plenty)).isEqualTo(5);
        assertThat(purchases.getKeyUse(buyer, key).used()).isFalse();
    }

    @Test
    void whatIsAddedWhileAPurchaseIsUnderWayStaysInTheCart() {
        Item bought = list(9, "1");
        Item added = list(9, "1");
        put(buyer, bought, 2);
        long id = begin(buyer, key).purchaseId();
        put(buyer, bought, 1);
        put(buyer, added, 1);
        purchases.completePurchase(id);

        assertThat(carts.getCart(buyer).lines())
                .extracting(line -> line.itemId() + " x" + line.quantity())
                .containsExactly(bought.itemId() + " x1", added.itemId() + " x1");
    }

    @Test
    void neverSellsMoreThanThereIs() throws Exception {
        Item item = list(7, "1");
        List<Race.Finish> finishes = Race.run(everybody(24, user -> put(user, item, 1), user -> buyOneCart(user)));

        assertThat(finishes).filteredOn(Race.Finish::ok).hasSize(7);
        assertThat(finishes)
                .filteredOn(finish -> finish.isProblem(ProblemType.INSUFFICIENT_STOCK))
                .hasSize(17);
        assertThat(quantityOf(item)).isZero();
        assertStockAddsUp(item);
    }

    @Test
    void cartsInOppositeOrderDoNotBlockEachOther() throws Exception {
        Item one = list(100, "1");
        Item two = list(100, "1");
        List<Race.Finish> finishes = Race.run(everybody(
                20,
                user -> {
                    put(user, user % 2 == 0 ? one : two, 1);
                    put(user, user % 2 == 0 ? two : one, 1);
                },
                user -> buyOneCart(user)));

        assertThat(finishes).allMatch(Race.Finish::ok);
        assertThat(quantityOf(one)).isEqualTo(80);
        assertStockAddsUp(one);
        assertStockAddsUp(two);
    }

    @Test
    void oneKeySentManyTimesAtOnceIsOnePurchase() throws Exception {
        Item item = list(100, "1");
        put(buyer, item, 1);
        List<Race.Finish> finishes = Race.run(Collections.nCopies(16, () -> begin(buyer, key)));

        assertThat(finishes).filteredOn(Race.Finish::ok).hasSize(1);
        assertThat(finishes)
                .filteredOn(finish -> finish.isProblem(ProblemType.REQUEST_IN_FLIGHT))
                .hasSize(15);
        assertThat(quantityOf(item)).isEqualTo(99);
    }

    @Test
    void aSellerSeesEachSaleOnceNewestFirstWhileOthersSell() {
        Item one = list(100, "1");
        Item two = list(100, "2");
        for (int i = 0; i < 5; i++) {
            put(buyer, one, 1);
            buy(buyer, two, 1);
        }
        List<Sale> atFirst = purchases.listSales(seller, 100, null).content();

        List<Sale> walked = walk(cursor -> {
            buy(newUser(), one, 1);
            return purchases.listSales(seller, 3, cursor);
        });

        assertThat(atFirst)
                .hasSize(10)
                .isSortedAccordingTo((a, b) -> b.purchasedAt().compareTo(a.purchasedAt()));
        assertThat(walked).doesNotHaveDuplicates().containsSubsequence(atFirst);
    }

    @Test
    void aBuyerSeesEachPurchaseOnceNewestFirst() {
        Item item = list(100, "1");
        List<Long> bought = IntStream.range(0, 7)
                .mapToObj(i -> buy(buyer, item, 1).purchaseId())
                .toList();

        assertThat(walk(cursor -> purchases.listPurchases(buyer, 2, cursor)))
                .extracting(Purchase::purchaseId)
                .containsExactlyElementsOf(bought.reversed());
    }

    @Test
    void theFirstDecisionAboutAPaymentStands() throws Exception {
        long id = 1_000_000 + buyer;
        Race.run(Stream.of(PaymentDecision.values())
                .<Callable<?>>map(decision -> () -> books.enterPayment(id, entry(decision)))
                .toList());
        PaymentDecision first =
                books.enterPayment(id, entry(PaymentDecision.VOIDED)).decision();

        assertThat(books.enterPayment(id, entry(PaymentDecision.APPROVED)).decision())
                .isEqualTo(first);
        assertThat(books.enterPayment(id, entry(PaymentDecision.APPROVED)).entered())
                .isFalse();
    }

    @Test
    void anApprovalAfterTheVoidIsChargedAndGivenBackOnceHoweverOftenItComes() throws Exception {
        long id = 2_000_000 + buyer;
        books.enterPayment(id, entry(PaymentDecision.VOIDED));
        List<Race.Finish> finishes =
                Race.run(Collections.nCopies(8, () -> books.enterPayment(id, entry(PaymentDecision.APPROVED))));

        assertThat(finishes).allMatch(Race.Finish::ok);
        assertThat(database.sql("select amount from money_movement where purchase_id = ? order by amount")
                        .param(id)
                        .query(BigDecimal.class)
                        .list())
                .containsExactly(new BigDecimal("-10.00"), new BigDecimal("10.00"));
    }

    private static PaymentEntry entry(PaymentDecision decision) {
        return new PaymentEntry(decision, BigDecimal.TEN);
    }

    private List<Long> unsettled() {
        return purchases.takeUnsettled(100).stream()
                .map(PurchaseProgress::purchaseId)
                .toList();
    }

    private PurchaseProgress beginExpecting(String total) {
        return purchases.beginPurchase(buyer, new PurchaseStart(key, "hash", "4242", new BigDecimal(total)));
    }

    private Purchase buyOneCart(long user) {
        return purchases.completePurchase(begin(user, newWord()).purchaseId());
    }

    private interface Act {
        void by(long user);
    }

    private static List<Callable<?>> everybody(int number, Act before, Act race) {
        List<Callable<?>> runners = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            long user = newUser();
            before.by(user);
            runners.add(() -> {
                race.by(user);
                return user;
            });
        }
        return runners;
    }
}
