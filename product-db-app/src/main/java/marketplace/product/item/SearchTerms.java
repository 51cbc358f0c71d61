package marketplace.product.item;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The terms under which an item is found: its keywords, folded, alone and together. */
final class SearchTerms {

    private SearchTerms() {}

    /** The term of these keywords; no keyword stands for all items. */
    static String of(Collection<String> keywords) {
        return keywords.stream().sorted().map(SearchTerms::delimited).collect(Collectors.joining());
    }

    /** A keyword may hold any character, so only its length says where it ends. */
    private static String delimited(String keyword) {
        return keyword.length() + ":" + keyword;
    }

    /** Terms of one keyword or none. */
    static Stream<String> simple(List<String> keywords) {
        return terms(keywords, IntStream.rangeClosed(0, 1));
    }

    /** Terms of two keywords or more: 26 of them for an item with five. */
    static Stream<String> combined(List<String> keywords) {
        return terms(keywords, IntStream.rangeClosed(2, keywords.size()));
    }

    private static Stream<String> terms(List<String> keywords, IntStream sizes) {
        return sizes.boxed().flatMap(size -> subsets(keywords, size)).map(SearchTerms::of);
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
