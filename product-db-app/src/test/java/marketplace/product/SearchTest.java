package marketplace.product;

import static marketplace.store.testing.ProblemAssertions.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marketplace.contract.ProblemType;
import marketplace.contract.item.Item;
import marketplace.contract.item.ItemId;
import marketplace.contract.item.PriceChange;
import marketplace.contract.item.QuantityChange;
import marketplace.contract.item.QuantitySetting;
import marketplace.contract.item.SearchHit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest extends ProductStoreTest {

    private final String word = newWord();
    private final String other = newWord();

    @Test
    void findsItemsWithAnyOfTheKeywordsWithoutCase() {
        Item both = list(1, "1", word, other);
        Item one = list(1, "1", other);
        list(1, "1", newWord());

        assertThat(found(search("relevance", word.toUpperCase(), other))).containsExactly(both.itemId(), one.itemId());
    }

    @ParameterizedTest
    @CsvSource({"straße,STRASSE", "STRASSE,straße", "ΟΔΟΣ,οδοσ", "οδοσ,ΟΔΟΣ", "ﬁx,FIX", "µm,ΜM", "İSTANBUL,İstanbul"})
    void comparesCaseAsUnicodeDoes(String listed, String asked) {
        Item item = list(1, "1", listed, word);
        Item also = list(1, "1", word);

        assertThat(search("relevance", asked, word).getFirst().itemId()).isEqualTo(item.itemId());
        assertThat(search("relevance", asked, word).getFirst().matchedKeywords())
                .hasSize(2);
        assertThat(found(search("relevance", asked, word)))
                .doesNotHaveDuplicates()
                .contains(also.itemId());
    }

    @Test
    void saysWhichKeywordsMatchedInTheOrderAskedFor() {
        list(1, "1", word, other);

        assertThat(search("relevance", other, newWord(), word))
                .extracting(SearchHit::matchedKeywords)
                .containsExactly(List.of(other, word));
    }

    @Test
    void moreMatchedKeywordsComeFirstThenNewerOnes() {
        Item oldBoth = list(1, "1", word, other);
        Item oldOne = list(1, "1", word);
        Item newBoth = list(1, "1", other, word);
        Item newOne = list(1, "1", other);

        assertThat(found(search("relevance", word, other)))
                .containsExactly(newBoth.itemId(), oldBoth.itemId(), newOne.itemId(), oldOne.itemId());
    }

    @Test
    void ordersByPriceAndByAgeEqualOnesNewestFirst() {
        Item dear = list(1, "30", word);
        Item cheap = list(1, "5.05", word);
        Item alsoDear = list(1, "30.00", other);

        assertThat(found(search("price", word, other)))
                .containsExactly(cheap.itemId(), alsoDear.itemId(), dear.itemId());
        assertThat(found(search("-price", word, other)))
                .containsExactly(alsoDear.itemId(), dear.itemId(), cheap.itemId());
        assertThat(found(search("newest", word, other)))
                .containsExactly(alsoDear.itemId(), cheap.itemId(), dear.itemId());
    }

    @Test
    void leavesOutWhatIsSoldOut() {
        list(0, "1", word);
        Item there = list(1, "1", word);

        assertThat(found(search("relevance", word))).containsExactly(there.itemId());
    }

    @Test
    void findsAnItemAgainWhenUnitsComeBack() {
        Item item = list(1, "1", word, other);
        put(buyer, item, 1);
        long purchase = begin(buyer, newWord()).purchaseId();
        assertThat(search("relevance", word, other))
                .as("the last unit is reserved")
                .isEmpty();
        purchases.declinePurchase(purchase);
        assertThat(found(search("relevance", word, other))).containsExactly(item.itemId());
        items.setQuantity(seller, item.itemId(), null, new QuantitySetting(0));
        assertThat(search("price", word)).as("taken off the shelf").isEmpty();
        items.changeQuantity(seller, item.itemId(), null, null, new QuantityChange(2));
        assertThat(found(search("price", word))).containsExactly(item.itemId());
    }

    @Test
    void ordersByThePriceOfNow() {
        Item first = list(1, "10", word);
        Item second = list(1, "0", word);
        items.changePrice(seller, second.itemId(), null, new PriceChange(new BigDecimal("9999999.99")));

        assertThat(found(search("price", word))).containsExactly(first.itemId(), second.itemId());
        assertThat(found(search("-price", word))).containsExactly(second.itemId(), first.itemId());
    }

    @Test
    void ranksByAnyNumberOfKeywords() {
        List<String> words = Stream.generate(ProductStoreTest::newWord).limit(5).toList();
        List<ItemId> ranked = IntStream.rangeClosed(1, 5)
                .mapToObj(size -> list(1, "1", words.subList(5 - size, 5).toArray(String[]::new))
                        .itemId())
                .toList();

        assertThat(found(walk(cursor -> items.searchItems(3, words, "relevance", 2, cursor))))
                .isEqualTo(ranked.reversed());
    }

    @Test
    void aKeywordMayLookLikeTwo() {
        list(1, "1", "1:a1:b");
        Item two = list(1, "1", "a" + word.substring(1), "b" + word.substring(1));

        assertThat(found(search("relevance", "a" + word.substring(1), "b" + word.substring(1))))
                .containsExactly(two.itemId());
        assertThat(search("relevance", "a1:b")).isEmpty();
    }

    @Test
    void theCategoryMustMatch() {
        list(3, 1, "1", word);
        Item other = list(4, 1, "1", word);

        assertThat(found(items.searchItems(4, List.of(word), "relevance", 20, null)
                        .content()))
                .containsExactly(other.itemId());
    }

    @Test
    void withoutKeywordsFindsAll() {
        Item item = list(7777, 1, "1");

        assertThat(found(items.searchItems(7777, null, "relevance", 20, null).content()))
                .contains(item.itemId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ninechars", "\u0000", "", "a,b", "%", "'"})
    void aKeywordThatNoItemHasFindsNothing(String keyword) {
        list(1, "1", word);

        assertThat(search("relevance", keyword)).isEmpty();
        assertThat(search("price", keyword)).isEmpty();
    }

    @Test
    void aKeywordThatIsTooLongFindsNothingEvenIfOneIsEqualWithoutCase() {
        list(1, "1", "Maßgefäß", word);

        assertThat(search("relevance", "massgefäss")).isEmpty();
        assertThat(search("relevance", "massgefäss", word))
                .extracting(SearchHit::matchedKeywords)
                .containsExactly(List.of(word));
    }

    @Test
    void aKeywordMayContainAComma() {
        Item item = list(1, "1", "a," + word.substring(0, 5));

        assertThat(found(search("relevance", "a," + word.substring(0, 5)))).containsExactly(item.itemId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "price", "-price", "newest"})
    void pagesShowEachItemOnceWhileOthersAreListed(String sort) {
        IntStream.range(0, 11).forEach(i -> list(1, Integer.toString(i % 3), i % 2 == 0 ? word : other, newWord()));
        List<ItemId> atFirst = found(search(sort, word, other));

        List<SearchHit> walked = walk(cursor -> {
            list(1, "1", word, other);
            return items.searchItems(null, List.of(word, other), sort, 3, cursor);
        });

        assertThat(found(walked)).doesNotHaveDuplicates().containsSubsequence(atFirst);
    }

    @Test
    void findsTheSameAgainAfterPagesOfAnotherLength() {
        IntStream.range(0, 12).forEach(i -> {
            if (i % 2 == 0) {
                list(1, "1", other);
            } else {
                list(1, "1", word, other);
            }
        });
        list(1, "1", word);
        List<ItemId> all = found(search("relevance", word, other));
        assertThat(all).hasSize(13);

        for (int limit = 1; limit <= 20; limit++) {
            int length = limit;
            assertThat(found(
                            walk(cursor -> items.searchItems(null, List.of(word, other), "relevance", length, cursor))))
                    .as("in pages of %d", limit)
                    .isEqualTo(all);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 20})
    void pagesOfAnyLengthShowOnePriceAfterTheOtherEqualOnesNewestFirst(int limit) {
        List<Item> listed = IntStream.range(0, 14)
                .mapToObj(i -> list(5 + i % 2, 1, Integer.toString(i % 3), i % 4 == 0 ? word : other))
                .toList();
        Comparator<Item> newestFirst =
                Comparator.comparing((Item item) -> item.itemId().number()).reversed();

        assertThat(walk(6, "price", limit))
                .isEqualTo(in(6, listed, Comparator.comparing(Item::price).thenComparing(newestFirst)));
        assertThat(walk(6, "-price", limit))
                .isEqualTo(in(
                        6, listed, Comparator.comparing(Item::price).reversed().thenComparing(newestFirst)));
        assertThat(walk(6, "newest", limit)).isEqualTo(in(6, listed, newestFirst));
    }

    /** Such an item may be found, and be gone when its row is read. */
    @Test
    void skipsNothingWhileOtherItemsSellOutAndComeBack() throws Exception {
        List<Item> listed =
                IntStream.range(0, 16).mapToObj(i -> list(1, "1", word)).toList();
        List<ItemId> untouched =
                IntStream.range(0, 8).mapToObj(i -> listed.get(2 * i).itemId()).toList();
        AtomicBoolean walked = new AtomicBoolean();
        try (ExecutorService sellers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> others = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(i -> sellers.submit(() -> {
                        for (int units = 0; !walked.get(); units = 1 - units) {
                            items.setQuantity(seller, listed.get(2 * i + 1).itemId(), null, new QuantitySetting(units));
                        }
                    }))
                    .toList();
            try {
                for (int walk = 0; walk < 20; walk++) {
                    assertThat(found(walk(cursor -> items.searchItems(null, List.of(word), "newest", 1, cursor))))
                            .doesNotHaveDuplicates()
                            .containsAll(untouched);
                }
            } finally {
                walked.set(true);
            }
            for (Future<?> other : others) {
                other.get();
            }
        }
    }

    private List<ItemId> walk(int category, String sort, int limit) {
        return found(walk(cursor -> items.searchItems(category, List.of(word, other), sort, limit, cursor)));
    }

    private static List<ItemId> in(int category, List<Item> listed, Comparator<Item> order) {
        return listed.stream()
                .filter(item -> item.category() == category)
                .sorted(order)
                .map(Item::itemId)
                .toList();
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() {
        list(1, "1", word);
        list(1, "1", word);
        String cursor = items.searchItems(null, List.of(word), "price", 1, null).nextCursor();

        assertThatProblem(() -> items.searchItems(null, List.of(word), "newest", 1, cursor))
                .isEqualTo(ProblemType.INVALID_REQUEST);
        assertThatProblem(() -> items.searchItems(null, List.of(other), "price", 1, cursor))
                .isEqualTo(ProblemType.INVALID_REQUEST);
    }

    private List<SearchHit> search(String sort, String... keywords) {
        return items.searchItems(null, List.of(keywords), sort, 100, null).content();
    }

    private static List<ItemId> found(List<SearchHit> hits) {
        return hits.stream().map(SearchHit::itemId).toList();
    }
}
