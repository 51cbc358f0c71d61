package marketplace.api;

import marketplace.contract.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Replies with one page of a list. */
public final class Pages {

    private Pages() {}

    /** The page and, while there is a next one, a link to it: the same request with its cursor (RFC 8288). */
    public static <T> ResponseEntity<Page<T>> reply(Page<T> page) {
        ResponseEntity.BodyBuilder reply = ResponseEntity.ok();
        if (page.nextCursor() != null) {
            reply.header(HttpHeaders.LINK, "<" + next(page.nextCursor()) + ">; rel=\"next\"");
        }
        return reply.body(page);
    }

    private static String next(String cursor) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("cursor", cursor)
                .build()
                .toUriString();
    }
}
