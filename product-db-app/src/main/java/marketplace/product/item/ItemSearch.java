package marketplace.product.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import marketplace.contract.item.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds items by the search index, a page at a time, without looking at more entries than a page or two of each term. By
 * relevance, a page past the best matches also passes over those that match more.
 */
@Component
class ItemSearch {

    /** Where a found item stands: how many of the keywords it has, if that counts, and its place in the order. */
    record Place(int matched, long key) {

        static Place of(String text) {
            int slash = text.indexOf('/');
            return new Place(Integer.parseInt(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
        }

        @Override
        public String toString() {
            return matched + "/" + key;
        }
    }

    /** The number of an item that was found, and where it stands. */
    record Hit(long number, Place place) {}

    private final JdbcClient database;
    private final ItemReader reader;

    ItemSearch(JdbcClient database, ItemReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /** The first that come after that place, in the order asked for. */
    List<Hit> find(SearchCriteria criteria, @Nullable Place after, int limit) {
        if (criteria.findsNothing()) {
            return List.of();
        }
        return criteria.ranksByRelevance() ? byRelevance(criteria, after, limit) : inOrder(criteria, after, limit);
    }

    private List<Hit> inOrder(SearchCriteria criteria, @Nullable Place after, int limit) {
        Long key = after == null ? null : after.key();
        return switch (criteria.sort()) {
            case RELEVANCE, NEWEST -> withAny(criteria, Stretch.newest(key), limit);
            case PRICE_ASCENDING -> withAny(criteria, Stretch.cheapest(key), limit);
            case PRICE_DESCENDING -> dearest(criteria, key, limit);
        };
    }

    /**
     * The order by price from its end shows the older of equals first, where the newer are wanted: so what is as dear as the last
     * of the page before, and as the last of this one, is read from its own begin.
     */
    private List<Hit> dearest(SearchCriteria criteria, @Nullable Long after, int limit) {
        Long last = after == null ? null : Stretch.reversed(after);
        List<Hit> hits = new ArrayList<>();
        if (last != null) {
            hits.addAll(withAny(criteria, Stretch.restAsDearAs(last), limit));
        }
        List<Hit> cheaper = withAny(criteria, Stretch.cheaperThan(last), limit);
        hits.addAll(cheaper);
        if (!cheaper.isEmpty()) {
            long cheapest = cheaper.getLast().place().key();
            hits.addAll(withAny(criteria, Stretch.asDearAs(cheapest), limit));
        }
        return hits.stream()
                .distinct()
                .map(hit -> new Hit(
                        hit.number(), new Place(0, Stretch.reversed(hit.place().key()))))
                .sorted(Comparator.comparing((Hit hit) -> hit.place().key()).reversed())
                .limit(limit)
                .toList();
    }

    /** The first that have any of the keywords. */
    private List<Hit> withAny(SearchCriteria criteria, Stretch stretch, int limit) {
        IndexQuery query = new IndexQuery(criteria.category(), stretch, limit);
        criteria.alternatives().forEach(keywords -> query.add(keywords, List.of()));
        return run(query, 0);
    }

    /** First what has all the keywords, then what has one less, and so on. */
    private List<Hit> byRelevance(SearchCriteria criteria, @Nullable Place after, int limit) {
        List<Hit> hits = new ArrayList<>();
        int matched = after == null ? criteria.possibleKeywords().size() : after.matched();
        Long below = after == null ? null : after.key();
        while (matched > 0 && hits.size() < limit) {
            hits.addAll(withExactly(criteria, matched, Stretch.newest(below), limit - hits.size()));
            matched--;
            below = null;
        }
        return hits;
    }

    /** Those that have just so many of the keywords: for each choice of them the items that have these and no other. */
    private List<Hit> withExactly(SearchCriteria criteria, int matched, Stretch stretch, int limit) {
        IndexQuery query = new IndexQuery(criteria.category(), stretch, limit);
        List<String> keywords = criteria.possibleKeywords();
        SearchTerms.subsets(keywords, matched)
                .forEach(chosen -> query.add(
                        chosen,
                        keywords.stream()
                                .filter(keyword -> !chosen.contains(keyword))
                                .toList()));
        return run(query, matched);
    }

    private List<Hit> run(IndexQuery query, int matched) {
        return query.run(database).stream()
                .map(row -> new Hit(row.number(), new Place(matched, row.place())))
                .toList();
    }

    /** An item that was sold out since it was found is left out, and one that was repriced meanwhile is not shown twice. */
    List<Item> load(List<Hit> hits) {
        Map<Long, Item> found = reader.numbered(hits.stream().map(Hit::number).toList()).stream()
                .filter(item -> item.quantity() > 0)
                .collect(Collectors.toMap(item -> item.itemId().number(), Function.identity()));
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(found.remove(hit.number())).stream())
                .toList();
    }
}
