package marketplace.web.request;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import marketplace.web.problem.ProblemValve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.util.StringUtils;

/**
 * Refuses a path with a percent sign that begins no escape (RFC 3986, section 2.1), and two slashes that are all of a path (section
 * 3.3). The server does not, or not behind a semicolon; and Spring fails wherever it takes such a path apart, even to answer that it
 * failed.
 */
public final class EscapeValve extends ValveBase {

    /** A valve that holds up no request. */
    public EscapeValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path == null || isPath(path)) { // there is none where the request line itself makes no sense
            getNext().invoke(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isPath(String path) {
        try {
            StringUtils.uriDecode(path, StandardCharsets.UTF_8);
            return !ProblemValve.NO_PATH.equals(path);
        } catch (IllegalArgumentException brokenEscape) {
            return false;
        }
    }
}
