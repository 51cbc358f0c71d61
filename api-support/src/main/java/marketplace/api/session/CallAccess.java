package marketplace.api.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import marketplace.contract.OpenToGuests;
import marketplace.contract.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who may make which call, as the contract says: a call needs a session unless it is {@link OpenToGuests}, and a session that
 * is sent must be of the API's own role, whatever is asked. A path or method that is no call at all is let through, to be
 * answered as such.
 */
class CallAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private record Call(Set<RequestMethod> methods, PathPattern path) {

        boolean isMadeBy(HttpServletRequest request) {
            return methods.contains(method(request)) && path.matches(PathContainer.parsePath(request.getRequestURI()));
        }

        private static @Nullable RequestMethod method(HttpServletRequest request) {
            RequestMethod method = RequestMethod.resolve(request.getMethod());
            return method == RequestMethod.HEAD ? RequestMethod.GET : method;
        }
    }

    private final SimpleGrantedAuthority role;
    private final Supplier<List<Call>> callsOfSessions;

    CallAccess(Role role, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.role = new SimpleGrantedAuthority(role.name());
        this.callsOfSessions = SingletonSupplier.of(() -> callsOfSessions(mappings.getObject()));
    }

    private static List<Call> callsOfSessions(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> !isOpen(entry.getValue()))
                .flatMap(entry -> paths(entry.getKey()).stream().map(path -> new Call(methods(entry.getKey()), path)))
                .toList();
    }

    private static Set<PathPattern> paths(RequestMappingInfo info) {
        return Objects.requireNonNull(info.getPathPatternsCondition(), "Spring MVC parses path patterns")
                .getPatterns();
    }

    private static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToGuests.class);
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.values()) : methods;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext call) {
        Authentication authentication = caller.get();
        return new AuthorizationDecision(
                isGuest(authentication)
                        ? callsOfSessions.get().stream().noneMatch(known -> known.isMadeBy(call.getRequest()))
                        : authentication.getAuthorities().contains(role));
    }

    private static boolean isGuest(@Nullable Authentication authentication) {
        return authentication == null || authentication instanceof AnonymousAuthenticationToken;
    }
}
