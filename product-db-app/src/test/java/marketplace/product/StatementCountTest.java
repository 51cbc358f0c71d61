package marketplace.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import marketplace.contract.feedback.Thumb;
import marketplace.contract.feedback.Vote;
import marketplace.contract.item.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** No call sends more statements to the database because it finds more. */
@Import(StatementCount.class)
class StatementCountTest extends ProductStoreTest {

    private static final int MANY = 10;

    @Autowired
    private StatementCount statements;

    private final String word = newWord();
    private final String other = newWord();

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "price", "-price", "newest"})
    void aSearchThatFindsMany(String sort) {
        Runnable search = () -> items.searchItems(null, List.of(word, other), sort, 100, null);
        list(1, "1", word, other);
        list(1, "1", other);
        int forFew = statements.during(search);
        listMany();

        assertThat(statements.during(search)).isBetween(1, forFew);
    }

    @Test
    void aSellersListOfMany() {
        Runnable listing = () -> items.listItems(seller, 100, null);
        list(1, "1", word);
        int forOne = statements.during(listing);
        listMany();

        assertThat(statements.during(listing)).isBetween(1, forOne);
    }

    @Test
    void aCartOfMany() {
        List<Item> goods = listMany();
        put(buyer, goods.getFirst(), 1);
        int showingOne = statements.during(() -> carts.getCart(buyer));
        int addingToOne = statements.during(() -> put(buyer, goods.getFirst(), 1));
        goods.subList(1, MANY).forEach(item -> put(buyer, item, 1));

        assertThat(statements.during(() -> carts.getCart(buyer))).isBetween(1, showingOne);
        assertThat(statements.during(() -> put(buyer, goods.getFirst(), 1))).isBetween(1, addingToOne);
        assertThat(statements.during(() -> carts.clearCart(buyer))).isBetween(1, addingToOne);
    }

    @Test
    void manyPurchasesAndSales() {
        Item item = list(MANY, "1");
        buy(buyer, item, 1);
        int ofOnePurchase = statements.during(() -> purchases.listPurchases(buyer, 100, null));
        int ofOneSale = statements.during(() -> purchases.listSales(seller, 100, null));
        IntStream.range(1, MANY).forEach(i -> buy(buyer, item, 1));

        assertThat(statements.during(() -> purchases.listPurchases(buyer, 100, null)))
                .isBetween(1, ofOnePurchase);
        assertThat(statements.during(() -> purchases.listSales(seller, 100, null)))
                .isBetween(1, ofOneSale);
    }

    /** The ledger's numbers come from the database in blocks, so now and then one more is asked for. */
    @Test
    void aPurchaseOfMany() {
        List<Item> goods = listMany();
        int forOne = statements.during(() -> buy(buyer, goods.getFirst(), 1));
        goods.subList(2, MANY).forEach(item -> put(buyer, item, 1));

        assertThat(statements.during(() -> buy(buyer, goods.get(1), 1))).isBetween(1, forOne + 2);
    }

    @Test
    void aPurchaseOfManyThatTheBuyerHasVotedOn() {
        List<Item> goods = listMany();
        goods.forEach(item -> feedback.provideFeedback(buyer, item.itemId(), new Vote(Thumb.UP)));
        int forOne = statements.during(() -> buy(buyer, goods.getFirst(), 1));
        goods.subList(2, MANY).forEach(item -> put(buyer, item, 1));

        assertThat(statements.during(() -> buy(buyer, goods.get(1), 1))).isBetween(1, forOne + 2);
        assertThat(feedback.getRating(seller).verifiedThumbsUp()).isEqualTo(MANY);
    }

    private List<Item> listMany() {
        return IntStream.range(0, MANY).mapToObj(i -> list(3, "1", word, other)).toList();
    }
}
