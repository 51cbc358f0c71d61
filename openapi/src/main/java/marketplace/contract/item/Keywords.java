package marketplace.contract.item;

import java.util.Collections;
import java.util.List;
import marketplace.contract.UnicodeText;
import org.jspecify.annotations.Nullable;

/**
 * How keywords are compared: without the white space around them and without case, which is to say in Unicode's lower case, in
 * which they are kept ({@code straße} and {@code STRASSE} differ).
 */
public final class Keywords {

    /** The most characters that a keyword of an item has. */
    public static final int MAX_LENGTH = 8;

    /** The most keywords that an item has, and that a search asks for. */
    public static final int MAX_COUNT = 5;

    private Keywords() {}

    /** Trimmed, in lower case, each once, in the order given; a null is left for validation to find. */
    public static List<String> normalised(List<? extends @Nullable String> keywords) {
        return Collections.unmodifiableList(
                keywords.stream().map(Keywords::normalised).distinct().toList());
    }

    /** Whether an item can have this keyword, normalised, at all. */
    public static boolean isPossible(String keyword) {
        return !keyword.isEmpty() && UnicodeText.length(keyword) <= MAX_LENGTH && keyword.indexOf('\0') < 0;
    }

    private static @Nullable String normalised(@Nullable String keyword) {
        return keyword == null ? null : UnicodeText.lowerCase(UnicodeText.strip(keyword));
    }
}
