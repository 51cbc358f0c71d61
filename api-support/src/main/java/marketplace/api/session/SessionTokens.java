package marketplace.api.session;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import marketplace.contract.customerdb.ActiveSession;
import marketplace.web.problem.Problem;
import marketplace.web.problem.SessionCheckFailed;
import marketplace.web.problem.Unavailable;
import marketplace.web.security.SessionIds;
import marketplace.web.trace.TraceFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.web.client.RestClientException;

/** Finds out at every request whose session a token opens. */
class SessionTokens implements OpaqueTokenIntrospector {

    private static final Logger log = LoggerFactory.getLogger(SessionTokens.class);
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final LeasedSessions sessions;

    SessionTokens(LeasedSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        if (!FORM.matcher(token).matches()) {
            throw noSession();
        }
        ActiveSession session = touch(SessionIds.of(token));
        String userId = Long.toString(session.userId());
        MDC.put(TraceFilter.USER_ID, userId);
        return new DefaultOAuth2AuthenticatedPrincipal(
                userId,
                Map.of("sub", userId),
                List.of(new SimpleGrantedAuthority(session.role().name())));
    }

    private ActiveSession touch(String sessionId) {
        try {
            return sessions.touch(sessionId).orElseThrow(SessionTokens::noSession);
        } catch (Problem problem) {
            throw new SessionCheckFailed(problem);
        } catch (RestClientException away) {
            log.warn(
                    "The customer store gives no answer ({})",
                    NestedExceptionUtils.getMostSpecificCause(away).toString());
            throw new SessionCheckFailed(new Unavailable("Sessions cannot be checked for the moment; try again soon."));
        }
    }

    private static BadOpaqueTokenException noSession() {
        return new BadOpaqueTokenException("No session, or one that has ended");
    }
}
