package marketplace.product.item;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The terms under which an item is found: its keywords, alone and together, in its category and in any. */
final class SearchTerms {

    private static final String ANY = "*";

    private SearchTerms() {}

    /** The term of these keywords in this category, or in any; no keyword stands for all items. */
    static String of(@Nullable Integer category, Collection<String> keywords) {
        return (category == null ? ANY : category)
                + "/"
                + keywords.stream().sorted().map(SearchTerms::delimited).collect(Collectors.joining());
    }

    /** A keyword may hold any character, so only its length says where it ends. */
    private static String delimited(String keyword) {
        return keyword.length() + ":" + keyword;
    }

    /** Terms of one keyword or none. */
    static List<String> simple(int category, List<String> keywords) {
        return IntStream.rangeClosed(0, 1)
                .mapToObj(size -> terms(category, keywords, size))
                .flatMap(terms -> terms)
                .toList();
    }

    /** Terms of two keywords or more: 26 pairs of them for an item with five. */
    static List<String> combined(int category, List<String> keywords) {
        return IntStream.rangeClosed(2, keywords.size())
                .mapToObj(size -> terms(category, keywords, size))
                .flatMap(terms -> terms)
                .toList();
    }

    private static Stream<String> terms(int category, List<String> keywords, int size) {
        return subsets(keywords, size).flatMap(subset -> Stream.of(of(null, subset), of(category, subset)));
    }

    /** All choices of so many of these keywords. */
    static Stream<List<String>> subsets(List<String> keywords, int size) {
        return IntStream.range(0, 1 << keywords.size())
                .filter(choice -> Integer.bitCount(choice) == size)
                .mapToObj(choice -> chosen(keywords, choice));
    }

    private static List<String> chosen(List<String> keywords, int choice) {
        return IntStream.range(0, keywords.size())
                .filter(index -> (choice >> index & 1) == 1)
                .mapToObj(keywords::get)
                .toList();
    }
}
