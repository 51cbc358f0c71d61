package marketplace.store.paging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import marketplace.contract.Page;
import marketplace.web.problem.InvalidRequest;
import marketplace.web.security.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads the cursors of paged lists. A cursor names the last row that was shown, so that rows added since neither
 * shift nor repeat one, and carries a seal: one that was not made here, or for another list, is refused.
 */
public class Cursors {

    private final KeyedHash seal;

    /** Cursors sealed with this hash. */
    public Cursors(KeyedHash seal) {
        this.seal = seal;
    }

    /**
     * The page that begins with these rows.
     *
     * @param rows the rows of the page and, if there are more, at least one beyond it
     * @param list which list, with all that it was asked for
     * @param position where a row stands in the list
     */
    public <T> Page<T> page(List<T> rows, int limit, String list, Function<? super T, String> position) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        return new Page<>(List.copyOf(rows.subList(0, limit)), cursor(list, position.apply(rows.get(limit - 1))));
    }

    private String cursor(String list, String position) {
        String place =
                Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
        return place + "." + sealOf(list, place);
    }

    private String sealOf(String list, String place) {
        return seal.of(list + '\n' + place);
    }

    /**
     * The position that a cursor stands for; null at the beginning of the list.
     *
     * @throws InvalidRequest if it was not made here, for this list
     */
    public @Nullable String position(String list, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        int dot = cursor.indexOf('.');
        if (dot < 0 || !isSealed(list, cursor.substring(0, dot), cursor.substring(dot + 1))) {
            throw new InvalidRequest("cursor", "is not the nextCursor of this list");
        }
        return new String(Base64.getUrlDecoder().decode(cursor.substring(0, dot)), StandardCharsets.UTF_8);
    }

    /** The same for a list that runs down by number: the number below which the page begins. */
    public long numberBelow(String list, @Nullable String cursor) {
        String position = position(list, cursor);
        return position == null ? Long.MAX_VALUE : Long.parseLong(position);
    }

    private boolean isSealed(String list, String place, String given) {
        return MessageDigest.isEqual(
                sealOf(list, place).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
