package marketplace.web;

import marketplace.web.security.BearerSecurity;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What the access rules of all servers are made of. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

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
}
