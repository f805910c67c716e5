package de.ratwerk.web.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import de.ratwerk.access.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What each request needs. What is not named here needs the scope to read, paths included that do not exist. */
final class Permissions {
    /** What stands before a scope where Spring Security keeps it, whether it came from a key or a token. */
    static final String PREFIX = "SCOPE_";

    private static final RequestMatcher PAGE =
            anyOf(pathPattern("/api/v1/try/**"), pathPattern("/swagger-ui/**"), pathPattern("/swagger-ui.html"));

    private static final RequestMatcher OPEN = anyOf(
            PAGE,
            pathPattern("/assets/**"),
            pathPattern("/actuator/health/**"),
            pathPattern("/api/v1/openapi*"),
            pathPattern("/api/v1/openapi/**"),
            pathPattern("/api/v1/problems/**"));

    private static final RequestMatcher UNLIMITED = pathPattern("/actuator/**");

    /** The first that matches counts. */
    private static final List<Needed> ALL = List.of(
            new Needed(OPEN, null),
            new Needed(pathPattern(HttpMethod.POST, "/api/v1/feedback"), Scope.FEEDBACK),
            new Needed(pathPattern("/api/v1/feedback/**"), Scope.ADMIN),
            new Needed(pathPattern("/actuator/**"), Scope.ADMIN),
            new Needed(pathPattern("/**"), Scope.READ));

    /** What requests need; null if nothing. */
    private record Needed(RequestMatcher requests, @Nullable Scope scope) {}

    private Permissions() {}

    private static RequestMatcher anyOf(RequestMatcher... matchers) {
        return new OrRequestMatcher(matchers);
    }

    /** The scope that a request needs, if any. */
    static Optional<Scope> needed(HttpServletRequest request) {
        return ALL.stream()
                .filter(each -> each.requests().matches(request))
                .findFirst()
                .map(Needed::scope);
    }

    /** Whether somebody may do this. */
    static boolean permit(@Nullable Authentication who, HttpServletRequest request) {
        return needed(request).map(scope -> has(who, scope)).orElse(true);
    }

    private static boolean has(@Nullable Authentication who, Scope scope) {
        return who != null
                && who.isAuthenticated()
                && who.getAuthorities().stream()
                        .anyMatch(granted -> (PREFIX + scope.id()).equals(granted.getAuthority()));
    }

    /** Whether a page is asked for on which the interface can be tried. */
    static boolean isPage(HttpServletRequest request) {
        return PAGE.matches(request);
    }

    /** Whether requests are counted; those that watch over the service are not, so that it is never taken for dead. */
    static boolean isLimited(HttpServletRequest request) {
        return !UNLIMITED.matches(request);
    }
}
