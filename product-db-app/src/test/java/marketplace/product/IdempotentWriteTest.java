package marketplace.product;

import static marketplace.store.testing.ProblemAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import marketplace.contract.Idempotency;
import marketplace.contract.ProblemType;
import marketplace.contract.item.Condition;
import marketplace.contract.item.Item;
import marketplace.contract.item.NewItem;
import marketplace.contract.item.PriceChange;
import marketplace.contract.item.QuantityChange;
import marketplace.store.testing.Race;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

class IdempotentWriteTest extends ProductStoreTest {

    private final String key = newWord();

    private static NewItem lamp(String name) {
        return new NewItem(name, 3, List.of(), Condition.NEW, new BigDecimal("2.50"), 5);
    }

    private ResponseEntity<Item> restock(Item item, int units, String ifMatch) {
        return items.changeQuantity(seller, item.itemId(), ifMatch, key, new QuantityChange(units));
    }

    private static boolean isReplay(ResponseEntity<?> reply) {
        return "true".equals(reply.getHeaders().getFirst(Idempotency.REPLAYED));
    }

    @Test
    void listsAnItemOnceAndAnswersAsAtFirst() {
        ResponseEntity<Item> first = items.addItem(seller, key, lamp("Lamp"));
        items.changePrice(seller, first.getBody().itemId(), null, new PriceChange(BigDecimal.TEN));
        ResponseEntity<Item> again = items.addItem(seller, key, lamp("Lamp"));

        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(again.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(again.getHeaders().getETag()).isEqualTo(first.getHeaders().getETag());
        assertThat(List.of(isReplay(first), isReplay(again))).containsExactly(false, true);
        assertThat(items.listItems(seller, 20, null).content()).hasSize(1);
    }

    @Test
    void aKeyBelongsToOneRequestOfOneSeller() {
        items.addItem(seller, key, lamp("Lamp"));
        assertThatProblem(() -> items.addItem(seller, key, lamp("Chair")))
                .isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSED);
        assertThat(isReplay(items.addItem(newUser(), key, lamp("Chair")))).isFalse();
    }

    @Test
    void addsUnitsOnceEvenIfTheItemHasChangedSince() {
        Item item = list(5, "2.50");
        String version = items.getItem(item.itemId()).getHeaders().getFirst(HttpHeaders.ETAG);
        assertThat(restock(item, 3, version).getBody().quantity()).isEqualTo(8);
        assertThat(isReplay(restock(item, 3, version))).isTrue();
        assertThat(quantityOf(item)).isEqualTo(8);
        assertThatProblem(() -> restock(item, 4, version)).isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSED);
        assertStockAddsUp(item);
    }

    @Test
    void doesNotRememberARefusal() {
        Item item = list(1, "2.50");
        assertThatProblem(() -> restock(item, -2, null)).isEqualTo(ProblemType.INSUFFICIENT_STOCK);
        items.changeQuantity(seller, item.itemId(), null, null, new QuantityChange(4));
        assertThat(restock(item, -2, null).getBody().quantity()).isEqualTo(3);
    }

    /** The second waits for the item, and would be refused for what the first has done. */
    @Test
    void ofTwoWithOneKeyAtOnceBothAreTold() throws Exception {
        for (int round = 0; round < 10; round++) {
            Item item = list(5, "2.50");
            String version = items.getItem(item.itemId()).getHeaders().getFirst(HttpHeaders.ETAG);
            String sameKey = newWord();
            assertThat(Race.run(Collections.nCopies(
                            2,
                            () -> items.changeQuantity(
                                    seller, item.itemId(), version, sameKey, new QuantityChange(-5)))))
                    .allMatch(Race.Finish::ok);
            assertStockAddsUp(item);
        }
    }

    @Test
    void ofManyWithOneKeyAtOnceOneIsDone() throws Exception {
        Item item = list(5, "2.50");
        List<Race.Finish> finishes = Race.run(Collections.nCopies(12, () -> restock(item, 1, null)));
        assertThat(finishes).allMatch(Race.Finish::ok);
        assertThat(quantityOf(item)).isEqualTo(6);
        assertStockAddsUp(item);
    }

    @Test
    void keepsOnlyAHashOfTheRequest() {
        items.addItem(seller, key, lamp("Lamp"));
        assertThat(database.sql("select request_hash from idempotent_reply where idempotency_key = ?")
                        .param(key)
                        .query(String.class)
                        .single())
                .matches("[A-Za-z0-9_-]{43}");
    }
}
