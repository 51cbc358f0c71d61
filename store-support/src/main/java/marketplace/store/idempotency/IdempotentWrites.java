package marketplace.store.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import marketplace.contract.ProblemType;
import marketplace.store.transaction.StoreWrite;
import marketplace.web.problem.Problem;
import marketplace.web.security.KeyedHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers what writes with an idempotency key answered, in the transaction of the write itself: either both are there or
 * neither is. A refusal is not remembered. Of the request only a keyed hash is kept, since it may hold a password. Of two
 * requests with one key at once, the second waits for the first at the primary key, is run again, and finds its answer; or it
 * waits at what the work locks, is refused because of what the first has done, and then finds its answer.
 */
public class IdempotentWrites {

    private static final Duration KEPT = Duration.ofHours(48);

    private final JdbcClient database;
    private final JsonMapper json;
    private final KeyedHash hash;
    private final Clock clock;

    /** Remembers in this database. */
    public IdempotentWrites(JdbcClient database, JsonMapper json, KeyedHash hash, Clock clock) {
        this.database = database;
        this.json = json;
        this.hash = hash;
        this.clock = clock;
    }

    private record Known(String requestHash, String reply) {}

    /**
     * Does the work, unless it was done already under this key. Work that is refused must not have changed anything before.
     *
     * @param owner whose key it is
     * @param key null for a write that may be repeated
     * @param request all that tells one request from another
     * @throws Problem if the key was used for another request
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> Answer<T> once(String owner, @Nullable String key, Object request, Class<T> type, Supplier<T> work) {
        if (key == null) {
            return Answer.fresh(work.get());
        }
        return known(owner, key, request, type).orElseGet(() -> {
            T content;
            try {
                content = work.get();
            } catch (Problem refusal) {
                return known(owner, key, request, type).orElseThrow(() -> refusal);
            }
            remember(owner, key, request, content);
            return Answer.fresh(content);
        });
    }

    /**
     * The answer that was given under this key, if there was one. To give it again says again that the write is kept, so this ends
     * as a write does: when all that is committed is on the disk, be it another's who still waits for that.
     *
     * @throws Problem if the key was used for another request
     */
    @StoreWrite
    public <T> Optional<Answer<T>> known(String owner, @Nullable String key, Object request, Class<T> type) {
        if (key == null) {
            return Optional.empty();
        }
        return database.sql("select request_hash, reply from idempotent_reply where owner = ? and idempotency_key = ?")
                .params(owner, key)
                .query(Known.class)
                .optional()
                .map(known -> new Answer<>(json.readValue(same(known, request).reply(), type), true));
    }

    private Known same(Known known, Object request) {
        if (!known.requestHash().equals(hashOf(request))) {
            throw new Problem(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "This idempotency key was used for another request; send a fresh one with each new request.");
        }
        return known;
    }

    private void remember(String owner, String key, Object request, Object content) {
        database.sql("""
                insert into idempotent_reply (owner, idempotency_key, request_hash, reply, answered_at)
                values (?, ?, ?, ?, ?)""")
                .params(
                        owner,
                        key,
                        hashOf(request),
                        json.writeValueAsString(content),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private String hashOf(Object request) {
        return hash.of(json.writeValueAsString(request));
    }

    /** Forgets what is older than any retry. */
    @Scheduled(fixedDelayString = "PT1H")
    @StoreWrite
    public void forgetOld() {
        database.sql("delete from idempotent_reply where answered_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
