package marketplace.contract;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, and where the next one begins.
 *
 * @param content at most as many elements as were asked for
 * @param nextCursor to be sent as {@code cursor} for the next page; null on the last one
 */
public record Page<T>(
        @ArraySchema(maxItems = Page.MAX_LIMIT) List<T> content,

        @Schema(
                description = "Send it as `cursor` for the next page; null on the last page",
                types = {"string", "null"},
                example = "MTc.2bXk0Jq3vZ8",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String nextCursor) {

    /** How many elements a page has when nothing is asked for. */
    public static final String DEFAULT_LIMIT = "20";

    /** The most elements that a page may have. */
    public static final int MAX_LIMIT = 100;

    /** The same page with each element turned into another. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(content.stream().<R>map(mapping).toList(), nextCursor);
    }
}
