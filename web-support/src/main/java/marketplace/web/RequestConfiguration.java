package marketplace.web;

import java.util.List;
import marketplace.web.request.AcceptedTypes;
import marketplace.web.request.BodyLimitFilter;
import marketplace.web.request.SingleKey;
import marketplace.web.request.WholeNumberParameters;
import marketplace.web.request.WholeReplyFilter;
import marketplace.web.trace.TraceFilter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests are read, and replies sent, whatever they are about. */
@Configuration(proxyBeanMethods = false)
@Import(WholeNumberParameters.class)
class RequestConfiguration {

    /** Before all else, so that every answer has a trace. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    /** After authentication: who may not ask at all is told so first. */
    private static final int AFTER_SECURITY = 0;

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

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new SingleKey());
            }
        };
    }
}
