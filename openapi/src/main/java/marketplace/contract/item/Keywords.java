package marketplace.contract.item;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import marketplace.contract.UnicodeText;
import org.jspecify.annotations.Nullable;

/** How keywords are kept, in lower case, and compared: without the white space around them and without case. */
public final class Keywords {

    /** The most characters that a keyword of an item has, as it was sent. */
    public static final int MAX_LENGTH = 8;

    /** The most keywords that an item has, and that a search asks for. */
    public static final int MAX_COUNT = 5;

    private Keywords() {}

    /** As they were sent but for the white space around them, as many as were given; a null is left for validation to find. */
    static List<String> trimmed(List<? extends @Nullable String> keywords) {
        return keywords.stream().map(Keywords::trimmed).toList();
    }

    private static @Nullable String trimmed(@Nullable String keyword) {
        return keyword == null ? null : UnicodeText.nfc(UnicodeText.strip(keyword));
    }

    /** Trimmed, each once, as it was written first, in the order given; a null is left for validation to find. */
    public static List<String> distinct(List<? extends @Nullable String> keywords) {
        Map<@Nullable String, @Nullable String> each = new LinkedHashMap<>();
        trimmed(keywords).forEach(keyword -> each.putIfAbsent(keyword == null ? null : folded(keyword), keyword));
        return Collections.unmodifiableList(new ArrayList<>(each.values()));
    }

    /** Trimmed, in lower case, each once, in the order given. */
    public static List<String> normalised(List<String> keywords) {
        return distinct(keywords).stream().map(UnicodeText::lowerCase).toList();
    }

    /** Whether the different ones are no more than an item has, and a search asks for. */
    static boolean areFew(List<String> keywords) {
        return distinct(keywords).size() <= MAX_COUNT;
    }

    /** Whether an item can have this keyword, trimmed, at all. */
    public static boolean isPossible(String keyword) {
        return !keyword.isEmpty() && UnicodeText.length(keyword) <= MAX_LENGTH && keyword.indexOf('\0') < 0;
    }

    /** The form in which two keywords are equal if they differ in nothing but case; at most three times as long. */
    public static String folded(String keyword) {
        return UnicodeText.caseFolded(keyword);
    }
}
