package de.ratwerk.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The headers that tell a browser to do nothing with an answer but what it is meant for. They are written when the answer goes
 * out, and none in place of what a controller set. Nothing is said of TLS (HSTS), as the service speaks none itself: whatever
 * ends TLS before it has to.
 */
final class AnswerHeaders {
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /** Reports hold their style and pictures; which style exactly each says itself, and both policies have to agree. */
    private static final String REPORT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The page to try the interface on takes everything from this service. */
    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private AnswerHeaders() {}

    static List<HeaderWriter> all() {
        return List.of(
                always("X-Content-Type-Options", "nosniff"),
                always("X-Frame-Options", "DENY"),
                unlessSet("Referrer-Policy", "no-referrer"),
                always("Cross-Origin-Resource-Policy", "same-origin"),
                AnswerHeaders::policy,
                AnswerHeaders::caching);
    }

    private static HeaderWriter always(String name, String value) {
        return (request, response) -> response.setHeader(name, value);
    }

    private static HeaderWriter unlessSet(String name, String value) {
        return (request, response) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        };
    }

    private static void policy(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, policyFor(request, response));
        }
    }

    private static String policyFor(HttpServletRequest request, HttpServletResponse response) {
        if (Permissions.isPage(request)) {
            return PAGE;
        }
        String type = response.getContentType();
        return type != null && type.startsWith("text/html") ? REPORT : NOTHING;
    }

    /** What nobody said may be kept is not kept: an advice is about one municipality. */
    private static void caching(HttpServletRequest request, HttpServletResponse response) {
        boolean said = response.containsHeader(HttpHeaders.CACHE_CONTROL) || response.containsHeader(HttpHeaders.ETAG);
        if (!said && response.getStatus() != HttpStatus.NOT_MODIFIED.value()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
