package marketplace.web.security;

import jakarta.servlet.DispatcherType;
import marketplace.web.header.SecurityHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What the access rules of every server have in common: bearer tokens, no state, problems as answers (RFC 6750). */
public class BearerSecurity {

    private final HandlerExceptionResolver problems;

    /** Rules that answer through this resolver. */
    public BearerSecurity(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** Configures all but who may do what; errors that were raised already, and health, are open to all. */
    public HttpSecurity configure(HttpSecurity http, OpaqueTokenIntrospector tokens) {
        AuthenticationEntryPoint unauthenticated =
                (request, response, failure) -> problems.resolveException(request, response, null, failure);
        AccessDeniedHandler denied =
                (request, response, failure) -> problems.resolveException(request, response, null, failure);
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(SecurityHeaders.WRITER))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
                .oauth2ResourceServer(server -> server.opaqueToken(token -> token.introspector(tokens))
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(denied))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll());
    }

    /** Answers a request that the firewall finds malicious. */
    public RequestRejectedHandler rejectedRequests() {
        return (request, response, rejected) -> {
            SecurityHeaders.add(request, response);
            problems.resolveException(request, response, null, rejected);
        };
    }
}
