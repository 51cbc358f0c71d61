package marketplace.web;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import marketplace.web.document.CharacterLimits;
import marketplace.web.document.RequiredReplies;
import marketplace.web.document.SchemaLimits;
import marketplace.web.json.StrictJson;
import marketplace.web.problem.ProblemAdvice;
import marketplace.web.problem.ProblemErrorController;
import marketplace.web.request.BodyLimitFilter;
import marketplace.web.security.StoreSecret;
import marketplace.web.thread.Carriers;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Switches on what all four servers share. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@Import({
    ServerConfiguration.class,
    SecurityConfiguration.class,
    RequestConfiguration.class,
    ProblemAdvice.class,
    ProblemErrorController.class
})
@EnableConfigurationProperties(StoreSecret.class)
public class WebSupportAutoConfiguration {

    /** The one clock, in microseconds: no database keeps more, and a time should be the same before and after it was kept. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    @Bean
    CharacterLimits characterLimits() {
        return new CharacterLimits();
    }

    @Bean
    RequiredReplies requiredReplies() {
        return new RequiredReplies();
    }

    @Bean
    SchemaLimits schemaLimits() {
        return new SchemaLimits(BodyLimitFilter.MAX_BYTES);
    }

    @Bean
    Carriers carriers() {
        return new Carriers();
    }
}
