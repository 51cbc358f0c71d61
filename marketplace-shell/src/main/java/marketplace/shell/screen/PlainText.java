package marketplace.shell.screen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text of others made harmless: an item's name may hold whatever its seller typed, and a terminal obeys control characters.
 */
public final class PlainText {

    private static final String REPLACEMENT = "\uFFFD";

    /** But not the joiners, which move nothing: families of emoji have them, and some scripts. */
    private static final Pattern OBEYED =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}&&[^\\x{200C}\\x{200D}]]");

    private PlainText() {}

    /** The text with each control, format and line-breaking character replaced, so that a terminal only shows it. */
    public static String of(String text) {
        return OBEYED.matcher(text).replaceAll(REPLACEMENT);
    }

    /** JSON with such characters written as escapes, which leaves its meaning as it is; line breaks stay. */
    public static String json(String json) {
        return OBEYED.matcher(json).replaceAll(found -> found.group().equals("\n") ? "\n" : escaped(found.group()));
    }

    private static String escaped(String character) {
        return Matcher.quoteReplacement(
                character.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining()));
    }
}
