package marketplace.store.security;

import java.util.List;
import java.util.Map;
import marketplace.web.security.BearerSecurity;
import marketplace.web.security.StoreSecret;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.web.SecurityFilterChain;

/** Every call but health needs the store's secret: as the bearer token. */
public class StoreSecurity {

    private static final String CALLER = "api";

    private final BearerSecurity security;
    private final StoreSecret secret;

    /** Rules that know this secret. */
    public StoreSecurity(BearerSecurity security, StoreSecret secret) {
        this.security = security;
        this.secret = secret;
    }

    /** The rules as filters. */
    public SecurityFilterChain filters(HttpSecurity http) {
        return security.configure(http, this::check)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    private OAuth2AuthenticatedPrincipal check(String token) {
        if (!secret.is(token)) {
            throw new BadOpaqueTokenException("Not the secret of this store");
        }
        return new DefaultOAuth2AuthenticatedPrincipal(
                CALLER, Map.of("sub", CALLER), List.copyOf(AuthorityUtils.NO_AUTHORITIES));
    }
}
