package marketplace.api.store;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where the two stores are, and how long to wait for them. */
@Validated
@ConfigurationProperties("marketplace")
record StoreProperties(
        @NotNull @Valid Store customerDb, @NotNull @Valid Store productDb) {

    /**
     * One store.
     *
     * @param url its address
     * @param connectTimeout for a connection
     * @param readTimeout for a place among the concurrent calls, and then for a reply, to its last byte
     * @param passwordTimeout the same for a login, a registration or a change of password, which may have to wait for its turn to hash
     * @param sslBundle the bundle below {@code spring.ssl.bundle} whose CAs the store is trusted by, and whose certificate it
     *     is shown; without one, a store at an https address is trusted by the CAs of this Java
     * @param concurrentCalls how many calls may be under way at once; logins and logouts are each counted apart. No more than
     *     a slow store answers within the timeout: those that wait here cost it nothing
     */
    record Store(
            @NotNull @Pattern(regexp = "https?://" + HOST + PORT, message = "must have the form http://host:port") String url,

            @DefaultValue("1s") @DurationMin(millis = 1) Duration connectTimeout,
            @DefaultValue("2s") @DurationMin(millis = 1) Duration readTimeout,
            @DefaultValue("10s") @DurationMin(millis = 1) Duration passwordTimeout,
            @Nullable String sslBundle,

            @DefaultValue("32") @Min(1) int concurrentCalls) {

        private static final String HOST = "([^/?#\\s:@\\[\\]]+|\\[[0-9a-fA-F:.]+\\])";
        private static final String PORT =
                "(:([1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]))?";

        /** A rule for {@code url}, by its name: who has set certificates must not go on in plain text. */
        @AssertTrue(message = "must begin with https:// where ssl-bundle is set") boolean isUrl() {
            return sslBundle == null || url == null || url.startsWith("https://");
        }
    }
}
