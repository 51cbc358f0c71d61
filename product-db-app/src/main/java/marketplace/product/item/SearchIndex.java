package marketplace.product.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps what can be bought, under every term it can be found by, as part of the transaction that changes the item. An item that
 * is sold out is not in it, so that a search never has to pass over one.
 */
@Component
class SearchIndex {

    /** What the index knows of an item. */
    record Entry(long number, int category, List<String> keywords, BigDecimal price) {

        private Stream<Object[]> simpleTerms() {
            return SearchTerms.simple(category, keywords).stream().map(term -> new Object[] {term, number});
        }

        private Stream<Object[]> combinedTerms() {
            return SearchTerms.combined(category, keywords).stream().map(term -> new Object[] {term, number});
        }

        private Stream<Object[]> places() {
            return simpleTerms().map(key -> new Object[] {
                Ranking.cheapestFirst(price, number), Ranking.dearestFirst(price, number), key[0], key[1]
            });
        }
    }

    private final JdbcTemplate database;

    SearchIndex(JdbcTemplate database) {
        this.database = database;
    }

    /** Makes a change to an item, and follows it. */
    void follow(Item item, Runnable change) {
        boolean wasForSale = item.isForSale();
        BigDecimal priceBefore = item.price();
        change.run();
        if (wasForSale && !item.isForSale()) {
            remove(item.toEntry());
        } else if (!wasForSale && item.isForSale()) {
            enter(List.of(item.toEntry()));
        } else if (wasForSale && item.price().compareTo(priceBefore) != 0) {
            reprice(item.toEntry());
        }
    }

    void enter(List<Entry> entries) {
        batch(
                "insert into search_entry (cheapest_first, dearest_first, term, item_number) values (?, ?, ?, ?)",
                entries.stream().flatMap(Entry::places));
        batch(
                "insert into search_combination (term, item_number) values (?, ?)",
                entries.stream().flatMap(Entry::combinedTerms));
    }

    private void remove(Entry entry) {
        batch("delete from search_entry where term = ? and item_number = ?", entry.simpleTerms());
        batch("delete from search_combination where term = ? and item_number = ?", entry.combinedTerms());
    }

    private void reprice(Entry entry) {
        batch(
                "update search_entry set cheapest_first = ?, dearest_first = ? where term = ? and item_number = ?",
                entry.places());
    }

    private void batch(String sql, Stream<Object[]> rows) {
        List<Object[]> all = rows.toList();
        if (!all.isEmpty()) {
            database.batchUpdate(sql, all);
        }
    }
}
