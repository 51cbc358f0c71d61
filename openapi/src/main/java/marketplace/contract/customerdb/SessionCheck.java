package marketplace.contract.customerdb;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question whose sessions these are.
 *
 * @param holder who asks: one instance of an API, by a name that no other has; without it no answer may be kept
 * @param sessionIds of sessions that are in use, 1 to {@value #MOST}
 */
public record SessionCheck(
        @Schema(example = "6f1c2a52-6c0e-4a39-8a55-0d5f4d9f7c1e") @Nullable String holder,

        @NotNull @Size(min = 1, max = SessionCheck.MOST) List<@NotNull String> sessionIds) {

    /** So many sessions can be asked for at once. */
    public static final int MOST = 100;
}
