package marketplace.customer.account;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How passwords are checked. A hash that was made with less memory or fewer passes is made anew at the next login.
 *
 * @param patience how long a login, a registration or a change of password waits for its turn to hash before it is told to come
 *     again
 * @param memory what each hash takes, at least 1 MB, and at most half of the heap
 * @param passes how often each hash goes through its memory
 */
@Validated
@ConfigurationProperties("marketplace.password")
record PasswordProperties(
        @DefaultValue("8s") @DurationMin(millis = 1) Duration patience,
        @DefaultValue("19MB") DataSize memory,
        @DefaultValue("2") @Min(1) int passes) {

    private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(1);

    /** A rule for {@code memory}, by its name. */
    @AssertTrue(message = "must be at least 1MB, and at most half of the heap") boolean isMemory() {
        return memory.compareTo(LEAST_MEMORY) >= 0
                && memory.toBytes() <= Runtime.getRuntime().maxMemory() / 2;
    }

    int memoryInKib() {
        return Math.toIntExact(memory.toKilobytes());
    }
}
