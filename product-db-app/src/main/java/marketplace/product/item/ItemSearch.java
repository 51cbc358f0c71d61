package marketplace.product.item;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds items by the search index, a page at a time, without looking at more entries than a page or two of each term. */
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

    /** A found item and where it stands. */
    record Found(Item item, Place place) {}

    private record Hit(long number, Place place) {

        long key() {
            return place.key();
        }
    }

    private final JdbcClient database;
    private final Items items;

    ItemSearch(JdbcClient database, Items items) {
        this.database = database;
        this.items = items;
    }

    /** The first items that come after that place, in the order asked for. */
    List<Found> search(SearchCriteria criteria, @Nullable Place after, int limit) {
        if (criteria.findsNothing()) {
            return List.of();
        }
        return load(
                criteria.ranksByRelevance() ? byRelevance(criteria, after, limit) : inOrder(criteria, after, limit));
    }

    private List<Hit> inOrder(SearchCriteria criteria, @Nullable Place after, int limit) {
        Long key = after == null ? null : after.key();
        return switch (criteria.sort()) {
            case RELEVANCE, NEWEST -> read(criteria, Stretch.newest(key), limit);
            case PRICE_ASCENDING -> read(criteria, Stretch.cheapest(key), limit);
            case PRICE_DESCENDING -> dearestFirst(criteria, key, limit);
        };
    }

    /** The end of the order by price shows the older of equals first: those of the last price are read again, from their begin. */
    private List<Hit> dearestFirst(SearchCriteria criteria, @Nullable Long after, int limit) {
        List<Hit> hits = new ArrayList<>();
        if (after != null) {
            hits.addAll(read(criteria, Stretch.restAsDearAs(after), limit));
        }
        List<Hit> cheaper = read(criteria, Stretch.cheaperThan(after), limit);
        if (!cheaper.isEmpty()) {
            Stretch lastPrice = Stretch.asDearAs(cheaper.getLast().key());
            cheaper.stream()
                    .filter(hit -> !lastPrice.contains(hit.key()))
                    .sorted(Comparator.comparing(Hit::key, Stretch.dearestFirst()))
                    .forEach(hits::add);
            hits.addAll(read(criteria, lastPrice, limit));
        }
        return hits.stream().limit(limit).toList();
    }

    /** The first of each keyword's items, and of these the first. */
    private List<Hit> read(SearchCriteria criteria, Stretch stretch, int limit) {
        IndexQuery query = new IndexQuery(criteria.category(), stretch, limit);
        criteria.terms().forEach(query::addEntries);
        return run(query, 0);
    }

    /** First what has all the keywords, then what has one less, and so on. */
    private List<Hit> byRelevance(SearchCriteria criteria, @Nullable Place after, int limit) {
        List<Hit> hits = new ArrayList<>();
        int matched = after == null ? criteria.possibleKeywords().size() : after.matched();
        Long below = after == null ? null : after.key();
        while (matched > 0 && hits.size() < limit) {
            hits.addAll(matching(criteria, matched, Stretch.newest(below), limit - hits.size()));
            matched--;
            below = null;
        }
        return hits;
    }

    /** Those that have just so many of the keywords: for each choice of them the items that have these and no other. */
    private List<Hit> matching(SearchCriteria criteria, int matched, Stretch stretch, int limit) {
        IndexQuery query = new IndexQuery(criteria.category(), stretch, limit);
        List<String> keywords = criteria.possibleKeywords();
        SearchTerms.subsets(keywords, matched)
                .forEach(chosen -> query.addMatches(
                        chosen,
                        keywords.stream()
                                .filter(keyword -> !chosen.contains(keyword))
                                .toList()));
        return run(query, matched);
    }

    private List<Hit> run(IndexQuery query, int matched) {
        return query.run(database).stream()
                .map(entry -> new Hit(entry.number(), new Place(matched, entry.place())))
                .toList();
    }

    /** An item that was sold out since it was found is left out, and one that was repriced meanwhile is not shown twice. */
    private List<Found> load(List<Hit> hits) {
        Map<Long, Item> found = items
                .findAllWithKeywords(hits.stream().map(Hit::number).toList())
                .stream()
                .filter(Item::isForSale)
                .collect(Collectors.toMap(Item::number, Function.identity()));
        return hits.stream()
                .flatMap(hit ->
                        Optional.ofNullable(found.remove(hit.number()))
                                .map(item -> new Found(item, hit.place()))
                                .stream())
                .toList();
    }
}
