package marketplace.product.item;

import java.util.List;
import marketplace.contract.item.Keywords;
import marketplace.contract.item.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks for.
 *
 * @param keywords as they are compared, each once, in the order asked for; none finds all
 */
record SearchCriteria(@Nullable Integer category, List<String> keywords, SortOrder sort) {

    /** The keywords that an item can have at all; no item has a longer one, and no database keeps a NUL. */
    List<String> possibleKeywords() {
        return keywords.stream().filter(Keywords::isPossible).toList();
    }

    /** Under any of these it is found. */
    List<String> terms() {
        return keywords.isEmpty()
                ? List.of(SearchTerms.of(List.of()))
                : possibleKeywords().stream()
                        .map(keyword -> SearchTerms.of(List.of(keyword)))
                        .toList();
    }

    boolean findsNothing() {
        return !keywords.isEmpty() && possibleKeywords().isEmpty();
    }

    /** With fewer than two keywords, all that is found is equally relevant. */
    boolean ranksByRelevance() {
        return sort == SortOrder.RELEVANCE && possibleKeywords().size() > 1;
    }
}
