package marketplace.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import marketplace.contract.Idempotency;
import marketplace.web.problem.InvalidRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a request with several idempotency keys, or the same key twice. Spring would join them to another key, under which a
 * retry that carries one of them would not be found, and be done again.
 */
public final class SingleKey implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Collections.list(request.getHeaders(Idempotency.KEY)).size() > 1) {
            throw new InvalidRequest(Idempotency.KEY, "must stand once");
        }
        return true;
    }
}
