package marketplace.contract;

import java.text.Normalizer;
import java.util.Locale;

/** One meaning of character, white space and case for every text that users send: Unicode's, after NFC (UAX #15). */
public final class UnicodeText {

    /** The White_Space characters of Unicode, as they stand in a character class of Java's and ECMAScript's patterns. */
    private static final String WHITE_SPACE =
            "\\s\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

    /** A pattern of text with at least one character that is not white space. */
    public static final String NOT_BLANK = "^[\\s\\S]*[^" + WHITE_SPACE + "][\\s\\S]*$";

    /** A pattern of text without white space and control characters. */
    public static final String NO_SPACE_NOR_CONTROL = "^[^" + WHITE_SPACE + "\\u0000-\\u001f\\u007f-\\u009f]*$";

    /**
     * The most UTF-16 units that are normalised, which any text within the limits of a field has less of, even when decomposed:
     * to put combining marks in order takes time that grows with the square of their number.
     */
    private static final int MAX_NORMALISED = 1024;

    private static final char NEXT_LINE = '\u0085';

    private UnicodeText() {}

    /** The text in Normalization Form C; one that is too long for any field is left as it is. */
    public static String nfc(String text) {
        return text.length() > MAX_NORMALISED ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Without the white space around it. */
    public static String strip(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isWhiteSpace(text.charAt(begin))) {
            begin++;
        }
        while (begin < end && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    /** All white space is in the Basic Multilingual Plane, so a unit is a character. */
    private static boolean isWhiteSpace(char unit) {
        return Character.isSpaceChar(unit) || unit >= '\t' && unit <= '\r' || unit == NEXT_LINE;
    }

    /** In lower case and NFC, whatever the language of this machine. */
    public static String lowerCase(String text) {
        return nfc(nfc(text).toLowerCase(Locale.ROOT));
    }

    /**
     * A form in which two texts are equal if they differ in nothing but case, also where one case alone tells more apart: ẞ is
     * the upper case of ß as SS is, and becomes it only by way of lower case.
     */
    public static String caseFolded(String text) {
        return lowerCase(lowerCase(text).toUpperCase(Locale.ROOT));
    }

    /** How many characters (code points, after NFC) the text has. */
    public static int length(String text) {
        String normal = nfc(text);
        return normal.codePointCount(0, normal.length());
    }
}
