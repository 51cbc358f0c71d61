package marketplace.web.request;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * As much of what a client sent as may stand in a log: of an address its path, without query and path parameters, in visible
 * ASCII alone, so that nobody can forge a line. What is too long for an id of ours is left out: it may be a key, a hash or a
 * token.
 */
final class Loggable {

    private static final int LONGEST_SEGMENT = 32;
    private static final int LONGEST_PATH = 256;
    private static final Pattern FORGERY = Pattern.compile("[^!-~]");
    private static final Pattern LONG_SEGMENT = Pattern.compile("[^/]{" + (LONGEST_SEGMENT + 1) + ",}");

    private Loggable() {}

    static String of(@Nullable String uri) {
        if (uri == null || uri.isEmpty()) {
            return "-";
        }
        String path = FORGERY.matcher(withoutParameters(uri)).replaceAll("?");
        String shown = path.length() <= LONGEST_SEGMENT
                ? path
                : LONG_SEGMENT.matcher(path).replaceAll("*");
        return shown.length() <= LONGEST_PATH ? shown : shown.substring(0, LONGEST_PATH) + "*";
    }

    private static String withoutParameters(String uri) {
        for (int i = 0; i < uri.length(); i++) {
            if (uri.charAt(i) == ';' || uri.charAt(i) == '?') {
                return uri.substring(0, i);
            }
        }
        return uri;
    }
}
