package marketplace.api;

import org.springframework.http.ResponseEntity;

/** Passes a store's reply on. */
public final class Replies {

    private Replies() {}

    /** Its body and its entity tag; the other headers are between the API and the store. */
    public static <T> ResponseEntity<T> versioned(ResponseEntity<T> reply) {
        return ResponseEntity.status(reply.getStatusCode())
                .eTag(reply.getHeaders().getETag())
                .body(reply.getBody());
    }
}
