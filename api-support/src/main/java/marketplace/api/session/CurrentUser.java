package marketplace.api.session;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;

/** The user who is logged in, as the access rules have found out. */
public final class CurrentUser {

    private CurrentUser() {}

    /** The seller's or buyer's id. */
    public static long id() {
        return Long.parseLong(authentication().getName());
    }

    static String token() {
        return authentication().getToken().getTokenValue();
    }

    private static BearerTokenAuthentication authentication() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof BearerTokenAuthentication bearer) {
            return bearer;
        }
        throw new IllegalStateException("This call is open to guests, and has no current user");
    }
}
