package marketplace.store.idempotency;

import java.util.function.Function;
import marketplace.contract.Idempotency;
import org.springframework.http.ResponseEntity;

/**
 * What a write answers.
 *
 * @param replayed whether it is the answer of an earlier request with the same key
 */
public record Answer<T>(T content, boolean replayed) {

    /** The same answer, of a write without a key. */
    public static <T> Answer<T> fresh(T content) {
        return new Answer<>(content, false);
    }

    /** The content as a reply, marked if it was given before. */
    public <R> ResponseEntity<R> reply(
            ResponseEntity.BodyBuilder builder, Function<ResponseEntity.BodyBuilder, ResponseEntity<R>> body) {
        return body.apply(replayed ? builder.header(Idempotency.REPLAYED, "true") : builder);
    }
}
