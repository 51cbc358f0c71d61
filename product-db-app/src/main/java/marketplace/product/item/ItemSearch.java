package marketplace.product.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds items by the search index, a page at a time, without looking at more entries than a page of each term. H2 walks an index
 * in its order, and stops in time, only if the order names all columns of the index; hence the term in it.
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

    /** A found item and where it stands. */
    record Found(Item item, Place place) {}

    private record Hit(long number, Place place) {}

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

    /** The first of each keyword's items, and of these the first. */
    private List<Hit> inOrder(SearchCriteria criteria, @Nullable Place after, int limit) {
        Ranking ranking = Ranking.of(criteria.sort());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("after", after == null ? ranking.start() : after.key());
        parameters.put("limit", limit);
        String run = "(select item_number, %1$s as place from search_entry where term = :%2$s and %1$s %3$s :after"
                + " order by term %4$s, %1$s %4$s limit :limit)";
        String runs = criteria.terms().stream()
                .map(term -> run.formatted(
                        ranking.column(), bind(parameters, "term", term), ranking.beyond(), ranking.direction()))
                .collect(Collectors.joining(" union "));
        return merge(runs, ranking, parameters, 0);
    }

    /** First what has all the keywords, then what has one less, and so on. */
    private List<Hit> byRelevance(SearchCriteria criteria, @Nullable Place after, int limit) {
        List<Hit> hits = new ArrayList<>();
        int matched = after == null ? criteria.possibleKeywords().size() : after.matched();
        long below = after == null ? Ranking.NEWEST.start() : after.key();
        while (matched > 0 && hits.size() < limit) {
            hits.addAll(matching(criteria, matched, below, limit - hits.size()));
            matched--;
            below = Ranking.NEWEST.start();
        }
        return hits;
    }

    /** Those that have just so many of the keywords: for each choice of them the items that have these and no other. */
    private List<Hit> matching(SearchCriteria criteria, int matched, long below, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("below", below, "limit", limit));
        String runs = SearchTerms.subsets(criteria.possibleKeywords(), matched)
                .map(chosen -> run(criteria, chosen, parameters))
                .collect(Collectors.joining(" union all "));
        return merge(runs, Ranking.NEWEST, parameters, matched);
    }

    private static String run(SearchCriteria criteria, List<String> chosen, Map<String, Object> parameters) {
        List<String> others = criteria.possibleKeywords().stream()
                .filter(keyword -> !chosen.contains(keyword))
                .toList();
        return "(select item_number, item_number as place from %s e where term = :%s and item_number < :below%s"
                        .formatted(
                                chosen.size() > 1 ? "search_combination" : "search_entry",
                                bind(parameters, "term", SearchTerms.of(criteria.category(), chosen)),
                                others.isEmpty() ? "" : without(bind(parameters, "others", others)))
                + " order by term desc, item_number desc limit :limit)";
    }

    private static String without(String keywords) {
        return " and not exists (select 1 from item_keyword k where k.item_number = e.item_number and k.keyword in (:"
                + keywords + "))";
    }

    private static String bind(Map<String, Object> parameters, String kind, Object content) {
        String name = kind + parameters.size();
        parameters.put(name, content);
        return name;
    }

    private List<Hit> merge(String runs, Ranking ranking, Map<String, Object> parameters, int matched) {
        return database.sql("select item_number, place from (%s) hits order by place %s limit :limit"
                        .formatted(runs, ranking.direction()))
                .params(parameters)
                .query((row, index) -> new Hit(row.getLong(1), new Place(matched, row.getLong(2))))
                .list();
    }

    /** An item that was sold out since it was found is left out. */
    private List<Found> load(Collection<Hit> hits) {
        Map<Long, Item> found = items
                .findAllWithKeywords(hits.stream().map(Hit::number).toList())
                .stream()
                .filter(Item::isForSale)
                .collect(Collectors.toMap(Item::number, Function.identity()));
        return hits.stream()
                .flatMap(hit ->
                        Optional.ofNullable(found.get(hit.number())).map(item -> new Found(item, hit.place())).stream())
                .toList();
    }
}
