package marketplace.product.item;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import marketplace.contract.item.SortOrder;
import org.jspecify.annotations.Nullable;

/** Searches with HQL put together from what is asked for; Spring Data finds this class by its name. */
class ItemSearchImpl implements ItemSearch {

    private static final String MATCHING =
            "i.number in (select m.number from Item m join m.keywords k where k in :keywords)";

    private final EntityManager entities;

    ItemSearchImpl(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Found> search(SearchCriteria criteria, @Nullable Place after, int limit) {
        if (criteria.findsNothing()) {
            return List.of();
        }
        return criteria.ranksByRelevance() ? byRelevance(criteria, after, limit) : byColumn(criteria, after, limit);
    }

    private List<Found> byColumn(SearchCriteria criteria, @Nullable Place after, int limit) {
        Ranking ranking = Ranking.of(criteria.sort());
        List<String> conditions = conditions(criteria);
        if (!criteria.keywords().isEmpty()) {
            conditions.add(MATCHING);
        }
        if (after != null) {
            conditions.add(ranking.after());
        }
        TypedQuery<Item> query = entities.createQuery(
                "select i from Item i where " + String.join(" and ", conditions) + " order by " + ranking.order(),
                Item.class);
        bind(query, criteria);
        if (after != null) {
            ranking.bind(query, after);
        }
        return query.setMaxResults(limit).getResultList().stream()
                .map(item -> new Found(item, ranking.place(item)))
                .toList();
    }

    private List<Found> byRelevance(SearchCriteria criteria, @Nullable Place after, int limit) {
        List<String> conditions = conditions(criteria);
        conditions.add("k in :keywords");
        TypedQuery<Object[]> query = entities.createQuery(
                "select i.number, count(k) from Item i join i.keywords k where " + String.join(" and ", conditions)
                        + " group by i.number"
                        + (after == null ? "" : " having count(k) < :rank or count(k) = :rank and i.number < :number")
                        + " order by count(k) desc, i.number desc",
                Object[].class);
        bind(query, criteria);
        if (after != null) {
            query.setParameter("rank", Long.valueOf(after.rank())).setParameter("number", after.number());
        }
        return load(query.setMaxResults(limit).getResultList().stream()
                .map(row -> new Place(row[1].toString(), (Long) row[0]))
                .toList());
    }

    private List<Found> load(List<Place> places) {
        Map<Long, Item> items = entities.createQuery("select i from Item i where i.number in :numbers", Item.class)
                .setParameter("numbers", places.stream().map(Place::number).toList())
                .getResultStream()
                .collect(Collectors.toMap(Item::number, Function.identity()));
        return places.stream()
                .map(place -> new Found(Objects.requireNonNull(items.get(place.number())), place))
                .toList();
    }

    private static List<String> conditions(SearchCriteria criteria) {
        List<String> conditions = new ArrayList<>(List.of("i.quantity > 0"));
        if (criteria.category() != null) {
            conditions.add("i.category = :category");
        }
        return conditions;
    }

    private static void bind(Query query, SearchCriteria criteria) {
        if (criteria.category() != null) {
            query.setParameter("category", criteria.category());
        }
        if (!criteria.keywords().isEmpty()) {
            query.setParameter("keywords", criteria.possibleKeywords());
        }
    }

    /** How items are ordered by what they are in themselves. */
    private enum Ranking {
        NEWEST("i.number desc", "i.number < :number"),
        CHEAPEST("i.price, i.number desc", "(i.price > :rank or i.price = :rank and i.number < :number)"),
        DEAREST("i.price desc, i.number desc", "(i.price < :rank or i.price = :rank and i.number < :number)");

        private final String order;
        private final String after;

        Ranking(String order, String after) {
            this.order = order;
            this.after = after;
        }

        static Ranking of(SortOrder sort) {
            return switch (sort) {
                case PRICE_ASCENDING -> CHEAPEST;
                case PRICE_DESCENDING -> DEAREST;
                case RELEVANCE, NEWEST -> NEWEST;
            };
        }

        String order() {
            return order;
        }

        String after() {
            return after;
        }

        void bind(Query query, Place place) {
            query.setParameter("number", place.number());
            if (this != NEWEST) {
                query.setParameter("rank", new BigDecimal(place.rank()));
            }
        }

        Place place(Item item) {
            return new Place(item.price().toPlainString(), item.number());
        }
    }
}
