package marketplace.product.item;

import marketplace.contract.ProblemType;
import marketplace.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;

/** The versions of an item on which a change may build, as {@code If-Match} names them (RFC 9110, section 13.1.1). */
record ItemPrecondition(@Nullable String ifMatch) {

    private static final String ANY = "*";

    void require(long version) {
        if (ifMatch != null && !matches(ifMatch, new ETag(Long.toString(version), false))) {
            throw new Problem(
                    ProblemType.ITEM_CHANGED, "The item has changed since you saw it; look again, then decide.");
        }
    }

    private static boolean matches(String ifMatch, ETag current) {
        return ifMatch.strip().equals(ANY)
                || ETag.parse(ifMatch).stream().anyMatch(tag -> !tag.isWildcard() && tag.compare(current, true));
    }
}
