package marketplace.api;

import java.net.URI;
import marketplace.contract.Idempotency;
import org.springframework.http.ResponseEntity;

/** Passes a store's reply on. */
public final class Replies {

    private Replies() {}

    /** Its body and its entity tag; the other headers are between the API and the store. */
    public static <T> ResponseEntity<T> versioned(ResponseEntity<T> reply) {
        return like(reply, ResponseEntity.status(reply.getStatusCode())).body(reply.getBody());
    }

    /** A reply that something was created there, with the store's entity tag, if any. */
    public static ResponseEntity.BodyBuilder created(ResponseEntity<?> reply, String location) {
        return like(reply, ResponseEntity.created(URI.create(location)));
    }

    private static ResponseEntity.BodyBuilder like(ResponseEntity<?> reply, ResponseEntity.BodyBuilder builder) {
        if (reply.getHeaders().containsHeader(Idempotency.REPLAYED)) {
            builder.header(Idempotency.REPLAYED, "true");
        }
        return builder.eTag(reply.getHeaders().getETag());
    }
}
