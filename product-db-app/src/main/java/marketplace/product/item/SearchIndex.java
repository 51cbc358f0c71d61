package marketplace.product.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import marketplace.contract.item.Keywords;
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

        /** Of keywords as the item has them; it may be from a time when case was compared less exactly. */
        Entry {
            keywords = keywords.stream().map(Keywords::folded).distinct().toList();
        }

        private Stream<Object[]> entries() {
            return SearchTerms.simple(keywords).map(term -> new Object[] {place(), category, term, number});
        }

        private Stream<Object[]> combinations() {
            return SearchTerms.combined(keywords).map(term -> new Object[] {category, term, number});
        }

        private Stream<Object[]> places() {
            return SearchTerms.simple(keywords).map(term -> new Object[] {place(), term, number});
        }

        private long place() {
            return Stretch.cheapestFirst(price, number);
        }

        private Stream<Object[]> keys(Stream<String> terms) {
            return terms.map(term -> new Object[] {term, number});
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
                "insert into search_entry (cheapest_first, category, term, item_number) values (?, ?, ?, ?)",
                entries.stream().flatMap(Entry::entries));
        batch(
                "insert into search_combination (category, term, item_number) values (?, ?, ?)",
                entries.stream().flatMap(Entry::combinations));
    }

    private void remove(Entry entry) {
        batch(
                "delete from search_entry where term = ? and item_number = ?",
                entry.keys(SearchTerms.simple(entry.keywords())));
        batch(
                "delete from search_combination where term = ? and item_number = ?",
                entry.keys(SearchTerms.combined(entry.keywords())));
    }

    private void reprice(Entry entry) {
        batch("update search_entry set cheapest_first = ? where term = ? and item_number = ?", entry.places());
    }

    private void batch(String sql, Stream<Object[]> rows) {
        List<Object[]> all = rows.toList();
        if (!all.isEmpty()) {
            database.batchUpdate(sql, all);
        }
    }
}
