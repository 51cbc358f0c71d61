package marketplace.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a reply that fits the server's buffer in one piece, with its length (RFC 9110, section 8.6). Spring MVC flushes what a
 * controller answers with a {@code ResponseEntity}, before the server can know that nothing follows: it would be sent in two
 * chunks, and read twice.
 */
public class WholeReplyFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Unflushed(response));
    }

    /** So is an error's. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class Unflushed extends HttpServletResponseWrapper {

        private Unflushed(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void flushBuffer() {
            // the server does, when the buffer is full or the reply complete
        }
    }
}
