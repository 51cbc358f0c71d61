package marketplace.api.session;

import marketplace.contract.account.Role;
import marketplace.contract.customerdb.LogoutStore;
import marketplace.contract.customerdb.SessionStore;
import marketplace.web.security.BearerSecurity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The access rules of a public API. */
@Configuration(proxyBeanMethods = false)
@Import({SessionController.class, PasswordChanger.class})
public class SessionSecurity {

    private static final String[] OPEN = {
        "/actuator/prometheus", "/v3/api-docs*/**", "/swagger-ui.html", "/swagger-ui/**"
    };

    @Bean
    LeasedSessions leasedSessions(SessionStore store, LogoutStore logouts) {
        return new LeasedSessions(store, logouts);
    }

    /** Whatever else an operator exposes of the actuator is for nobody who comes this way, not even for a user's session. */
    @Bean
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            BearerSecurity security,
            LeasedSessions sessions,
            Role role,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return security.configure(http, new SessionTokens(sessions))
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .denyAll()
                        .anyRequest()
                        .access(new CallAccess(role, mappings)))
                .build();
    }
}
