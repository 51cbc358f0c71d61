package marketplace.web;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import marketplace.web.configuration.CertificateCheck;
import marketplace.web.document.CharacterLimits;
import marketplace.web.document.RequiredReplies;
import marketplace.web.document.SchemaLimits;
import marketplace.web.json.StrictJson;
import marketplace.web.problem.ProblemAdvice;
import marketplace.web.problem.ProblemErrorController;
import marketplace.web.problem.ProblemValve;
import marketplace.web.request.AcceptedTypes;
import marketplace.web.request.BodyLimitFilter;
import marketplace.web.request.EscapeValve;
import marketplace.web.request.RequestLog;
import marketplace.web.request.WholeNumberParameters;
import marketplace.web.request.WholeReplyFilter;
import marketplace.web.security.BearerSecurity;
import marketplace.web.security.StoreSecret;
import marketplace.web.shutdown.Drain;
import marketplace.web.thread.Carriers;
import marketplace.web.trace.TraceFilter;
import org.apache.catalina.Pipeline;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.env.Environment;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Switches on what all four servers share. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@Import({ProblemAdvice.class, ProblemErrorController.class, WholeNumberParameters.class})
@EnableConfigurationProperties(StoreSecret.class)
public class WebSupportAutoConfiguration {

    /** Before all else, so that every answer has a trace. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    /** After authentication: who may not ask at all is told so first. */
    private static final int AFTER_SECURITY = 0;

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
    FilterRegistrationBean<TraceFilter> traceFilter() {
        FilterRegistrationBean<TraceFilter> filter = new FilterRegistrationBean<>(new TraceFilter());
        filter.setOrder(FIRST);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WholeReplyFilter> wholeReplyFilter() {
        FilterRegistrationBean<WholeReplyFilter> filter = new FilterRegistrationBean<>(new WholeReplyFilter());
        filter.setOrder(FIRST + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        FilterRegistrationBean<BodyLimitFilter> filter = new FilterRegistrationBean<>(new BodyLimitFilter(problems));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    /** The request as a whole is observed; to observe each filter of its way besides costs more than the filters do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Nobody listens, and to look for who does costs something at each request. */
    @Bean
    AuthenticationEventPublisher untoldAuthentications() {
        return new AuthenticationEventPublisher() {
            @Override
            public void publishAuthenticationSuccess(Authentication authentication) {}

            @Override
            public void publishAuthenticationFailure(AuthenticationException failure, Authentication authentication) {}
        };
    }

    @Bean
    BearerSecurity bearerSecurity(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new BearerSecurity(problems);
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(BearerSecurity security) {
        return security.rejectedRequests();
    }

    /** Lets methods that nobody knows through, to be answered as not allowed, and ids that cannot be any, to be not found. */
    @Bean
    HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedLineFeed(true);
        firewall.setAllowUrlEncodedCarriageReturn(true);
        return firewall;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> valves(JsonMapper json) {
        return factory -> {
            factory.addEngineValves(new RequestLog());
            factory.addContextCustomizers(context -> {
                Pipeline pipeline = context.getParent().getPipeline();
                pipeline.addValve(new ProblemValve(json));
                pipeline.addValve(new EscapeValve());
            });
        };
    }

    @Bean
    CertificateCheck certificateCheck(SslBundles bundles, SslProperties properties, Environment environment) {
        return new CertificateCheck(bundles, properties, environment);
    }

    @Bean
    Carriers carriers() {
        return new Carriers();
    }

    @Bean
    Drain drain() {
        return new Drain();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> drainedServer(Drain drain) {
        return factory -> {
            factory.addConnectorCustomizers(drain::watch);
            factory.addEngineValves(drain.valve());
        };
    }

    @Bean
    WebMvcConfigurer requestsAsTheyAreMeant() {
        return new WebMvcConfigurer() {
            /** Spring would take a comma in a query parameter for a separator: a keyword may contain one. */
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, List.class, (Converter<String, List<?>>) List::of);
            }

            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.strategies(List.of(new AcceptedTypes()));
            }
        };
    }
}
