package de.ratwerk.web.access;

import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who sends a request and whether they send too many. Credentials that are wrong are refused on open paths as well:
 * who shows them means to be known, and a watch over the service that shows a revoked key should hear of it here rather than
 * when it matters.
 */
final class Admission extends OncePerRequestFilter {
    private final Credentials credentials;
    private final RateLimit limit;

    Admission(Credentials credentials, RateLimit limit) {
        this.credentials = credentials;
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Authentication> who;
        try {
            who = credentials.of(request);
        } catch (ApiProblem refused) {
            // those who try out keys are counted too
            ProblemAnswer.send(count(address(request), request, response).orElse(refused), request, response);
            return;
        }
        String caller = who.map(Authentication::getName).orElseGet(() -> address(request));
        Optional<ApiProblem> tooMany = count(caller, request, response);
        if (tooMany.isPresent()) {
            ProblemAnswer.send(tooMany.get(), request, response);
            return;
        }
        who.ifPresent(Admission::remember);
        chain.doFilter(request, response);
    }

    private Optional<ApiProblem> count(String caller, HttpServletRequest request, HttpServletResponse response) {
        return Permissions.isLimited(request) ? limit.count(caller, response::setHeader) : Optional.empty();
    }

    private static String address(HttpServletRequest request) {
        return "address:" + request.getRemoteAddr();
    }

    /** For the time of this request; the chain forgets it. */
    private static void remember(Authentication who) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
    }
}
