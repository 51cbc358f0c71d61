package marketplace.product.item;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import marketplace.contract.UnicodeText;
import marketplace.contract.item.Keywords;
import marketplace.contract.item.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks for.
 *
 * @param keywords as they were sent but trimmed, each once, in the order asked for; none finds all
 */
record SearchCriteria(@Nullable Integer category, List<String> keywords, SortOrder sort) {

    /** The keywords that an item can have at all, folded. */
    List<String> possibleKeywords() {
        return keywords.stream()
                .filter(Keywords::isPossible)
                .map(Keywords::folded)
                .toList();
    }

    /** Those that an item with these keywords was found by, in lower case. */
    List<String> matched(List<String> own) {
        Set<String> folded = own.stream().map(Keywords::folded).collect(Collectors.toSet());
        return keywords.stream()
                .filter(keyword -> Keywords.isPossible(keyword) && folded.contains(Keywords.folded(keyword)))
                .map(UnicodeText::lowerCase)
                .toList();
    }

    /** What a cursor is good for: this search, in whatever order its keywords are. */
    String name() {
        return "found in %s by %s, %s"
                .formatted(
                        category,
                        SearchTerms.of(keywords.stream().map(Keywords::folded).toList()),
                        sort);
    }

    /** What has the keywords of any of these is found; of one without any, all is. */
    List<List<String>> alternatives() {
        return keywords.isEmpty()
                ? List.of(List.of())
                : possibleKeywords().stream().map(List::of).toList();
    }

    boolean findsNothing() {
        return !keywords.isEmpty() && possibleKeywords().isEmpty();
    }

    /** With fewer than two keywords, all that is found is equally relevant. */
    boolean ranksByRelevance() {
        return sort == SortOrder.RELEVANCE && possibleKeywords().size() > 1;
    }
}
