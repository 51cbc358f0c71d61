package marketplace.shell.screen;

/**
 * Text of others made harmless: an item's name may hold whatever its seller typed, and a terminal obeys control characters.
 */
public final class PlainText {

    private static final String REPLACEMENT = "\uFFFD";

    private PlainText() {}

    /** The text with each control, format and line-breaking character replaced, so that a terminal only shows it. */
    public static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}]", REPLACEMENT);
    }

    /** JSON with such characters written as escapes, which leaves its meaning as it is; line breaks stay. */
    public static String json(String json) {
        StringBuilder plain = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char character = json.charAt(i);
            plain.append(isHarmless(character) ? String.valueOf(character) : "\\u%04x".formatted((int) character));
        }
        return plain.toString();
    }

    private static boolean isHarmless(char character) {
        return character == '\n'
                || switch (Character.getType(character)) {
                    case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                        false;
                    default -> true;
                };
    }
}
