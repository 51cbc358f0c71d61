package marketplace.product.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks the search index for the first items in a stretch of some terms, and of these for the first. H2 walks an index in its
 * order, and stops in time, only if the order names all columns of the index; hence the term and the category in it.
 */
final class IndexQuery {

    /** An item that was found, and its place. */
    record Row(long number, long place) {}

    private final @Nullable Integer category;
    private final Stretch stretch;
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> runs = new ArrayList<>();

    IndexQuery(@Nullable Integer category, Stretch stretch, int limit) {
        this.category = category;
        this.stretch = stretch;
        bind("category", category);
        bind("above", stretch.above());
        bind("below", stretch.below());
        bind("limit", limit);
    }

    /** Adds the items that have these keywords and none of the others; no keyword stands for all items. */
    void add(List<String> keywords, List<String> others) {
        String run = "(select item_number, %1$s as place from %2$s e"
                + " where term = %3$s%4$s and %1$s > :above and %1$s < :below%5$s"
                + " order by term %6$s,%7$s %1$s %6$s limit :limit)";
        runs.add(run.formatted(
                stretch.column(),
                keywords.size() > 1 ? "search_combination" : "search_entry",
                bind("term" + runs.size(), SearchTerms.of(keywords)),
                category == null ? "" : " and category = :category",
                without(others),
                stretch.direction(),
                category == null ? "" : " category " + stretch.direction() + ","));
    }

    private String without(List<String> keywords) {
        return keywords.stream()
                .map(keyword -> bind("without" + parameters.size(), SearchTerms.of(List.of(keyword))))
                .map(
                        " and not exists (select 1 from search_entry o where o.term = %s and o.item_number = e.item_number)"
                                ::formatted)
                .collect(Collectors.joining());
    }

    private String bind(String name, @Nullable Object content) {
        parameters.put(name, content);
        return ":" + name;
    }

    List<Row> run(JdbcClient database) {
        return database.sql("select item_number, place from (%s) hits order by place %s limit :limit"
                        .formatted(String.join(" union ", runs), stretch.direction()))
                .params(parameters)
                .query((result, index) -> new Row(result.getLong(1), result.getLong(2)))
                .list();
    }
}
