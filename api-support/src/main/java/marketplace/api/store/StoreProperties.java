package marketplace.api.store;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
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
     * @param readTimeout for a reply
     * @param passwordTimeout for the reply to a login or registration, which may have to wait for its turn to hash
     */
    record Store(
            @NotNull @Pattern(regexp = "https?://[^/?#]+", message = "must have the form http://host:port") String url,

            @DefaultValue("1s") @DurationMin(millis = 1) Duration connectTimeout,
            @DefaultValue("2s") @DurationMin(millis = 1) Duration readTimeout,
            @DefaultValue("10s") @DurationMin(millis = 1) Duration passwordTimeout) {}
}
