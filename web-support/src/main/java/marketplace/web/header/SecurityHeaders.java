package marketplace.web.header;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/**
 * What every answer tells a browser: keep no copy, guess no type, show it in no frame, load nothing from elsewhere, and over TLS
 * come by TLS alone. OWASP HTTP Security Response Headers.
 */
public final class SecurityHeaders {

    /** As narrow as Swagger UI, the one page there is, can do with. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** As {@link CacheControlHeadersWriter} does, which leaves them out of a 304 (RFC 9110, section 15.4.5, wants them there). */
    private static final HeaderWriter KEEP_NO_COPY = new StaticHeadersWriter(List.of(
            new Header(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate"),
            new Header(HttpHeaders.PRAGMA, "no-cache"),
            new Header(HttpHeaders.EXPIRES, "0")));

    /** For the filters of Spring Security, which add them to all that passes through them. */
    public static final HeaderWriter WRITER = new CompositeHeaderWriter(List.of(
            KEEP_NO_COPY,
            new XContentTypeOptionsHeaderWriter(),
            new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
            new ContentSecurityPolicyHeaderWriter(POLICY),
            new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
            new HstsHeaderWriter()));

    private SecurityHeaders() {}

    /** Adds them to an answer that does not come by the filters that do so. */
    public static void add(HttpServletRequest request, HttpServletResponse response) {
        WRITER.writeHeaders(request, response);
    }
}
