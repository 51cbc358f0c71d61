package marketplace.product;

import static marketplace.store.testing.ProblemAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import marketplace.contract.ProblemType;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.NewItem;
import marketplace.contract.item.PriceChange;
import marketplace.contract.item.QuantityChange;
import marketplace.contract.item.QuantitySetting;
import marketplace.store.testing.Race;
import org.junit.jupiter.api.Test;

class ItemTest extends ProductStoreTest {

    @Test
    void anItemIsFoundUnderItsCategoryAlone() {
        Item item = list(1, "1");

        assertThat(items.getItem(item.itemId()).getBody()).isEqualTo(item);
        assertThatProblem(() -> items.getItem(new ItemId(4, item.itemId().number())))
                .isEqualTo(ProblemType.ITEM_NOT_FOUND);
    }

    @Test
    void onlyItsSellerMayChangeAnItem() {
        Item item = list(1, "1");

        assertThatProblem(() -> items.getOwnItem(newUser(), item.itemId())).isEqualTo(ProblemType.NOT_YOUR_ITEM);
        assertThatProblem(() -> items.changePrice(newUser(), item.itemId(), null, price("2")))
                .isEqualTo(ProblemType.NOT_YOUR_ITEM);
    }

    @Test
    void aChangeBuildsOnTheVersionSeenIfOneIsNamed() {
        Item item = list(5, "1");
        String seen = items.getItem(item.itemId()).getHeaders().getETag();
        String changed = items.changePrice(seller, item.itemId(), seen, price("2"))
                .getHeaders()
                .getETag();

        assertThat(changed).isNotEqualTo(seen);
        assertThatProblem(() -> items.changePrice(seller, item.itemId(), seen, price("3")))
                .isEqualTo(ProblemType.ITEM_CHANGED);
        assertThatProblem(() -> items.changePrice(seller, item.itemId(), "W/" + changed, price("3")))
                .isEqualTo(ProblemType.ITEM_CHANGED);
        assertThat(items.changePrice(seller, item.itemId(), "\"x\", " + changed, price("3"))
                        .getBody()
                        .price())
                .isEqualByComparingTo("3");
        assertThat(items.changePrice(seller, item.itemId(), "*", price("4"))
                        .getBody()
                        .price())
                .isEqualByComparingTo("4");
    }

    @Test
    void aPurchaseChangesTheItemToo() {
        Item item = list(5, "1");
        String seen = items.getItem(item.itemId()).getHeaders().getETag();
        buy(buyer, item, 1);

        assertThatProblem(() -> items.changePrice(seller, item.itemId(), seen, price("3")))
                .isEqualTo(ProblemType.ITEM_CHANGED);
    }

    @Test
    void unitsComeAndGoWithinTheLimits() {
        Item item = list(5, "1");

        assertThat(change(item, 3)).isEqualTo(8);
        assertThat(change(item, -8)).isZero();
        assertThatProblem(() -> change(item, -1)).isEqualTo(ProblemType.INSUFFICIENT_STOCK);
        assertThat(change(item, NewItem.MAX_QUANTITY)).isEqualTo(NewItem.MAX_QUANTITY);
        assertThatProblem(() -> change(item, 1)).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThatProblem(() -> change(item, Integer.MAX_VALUE)).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThatProblem(() -> change(item, Integer.MIN_VALUE)).isEqualTo(ProblemType.INSUFFICIENT_STOCK);
        assertThat(items.setQuantity(seller, item.itemId(), null, new QuantitySetting(7))
                        .getBody()
                        .quantity())
                .isEqualTo(7);
        assertStockAddsUp(item);
    }

    /** Units come back from a purchase whatever was listed meanwhile. */
    @Test
    void whatIsAboveTheLimitCanBeTakenAway() {
        Item item = list(NewItem.MAX_QUANTITY, "0");
        put(buyer, item, 5);
        long purchase = begin(buyer, newWord()).purchaseId();
        items.setQuantity(seller, item.itemId(), null, new QuantitySetting(NewItem.MAX_QUANTITY));
        purchases.declinePurchase(purchase);

        assertThat(change(item, -1)).isEqualTo(NewItem.MAX_QUANTITY + 4);
        assertThatProblem(() -> change(item, 1)).isEqualTo(ProblemType.INVALID_REQUEST);
        assertStockAddsUp(item);
    }

    @Test
    void changesAtTheSameTimeAllCount() throws Exception {
        Item item = list(0, "1");
        List<Race.Finish> finishes = Race.run(Collections.nCopies(20, () -> change(item, 1)));

        assertThat(finishes).allMatch(Race.Finish::ok);
        assertThat(quantityOf(item)).isEqualTo(20);
        assertStockAddsUp(item);
    }

    @Test
    void aSellersItemsAreShownNewestFirstSoldOutOnesIncluded() {
        List<ItemId> listed =
                IntStream.range(0, 7).mapToObj(i -> list(i % 2, "1").itemId()).toList();

        List<Item> walked = walk(cursor -> {
            list(1, "1");
            return items.listItems(seller, 3, cursor);
        });

        assertThat(ids(walked)).doesNotHaveDuplicates().containsSubsequence(listed.reversed());
    }

    private int change(Item item, int units) {
        return items.changeQuantity(seller, item.itemId(), null, null, new QuantityChange(units))
                .getBody()
                .quantity();
    }

    private static PriceChange price(String price) {
        return new PriceChange(new BigDecimal(price));
    }
}
