package de.ratwerk.web.access;

import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemAnswer;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.service.ServiceSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps pages of other sites from using the service through the browser of whoever has them open. No page elsewhere is ever
 * permitted to (CORS is off). Where nobody is asked who they are, being on the same machine is all that lets somebody in, and
 * a page in a browser there must not count as that: neither by a name of its own that suddenly means this machine (DNS
 * rebinding), nor by sending without seeing the answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class SameMachine extends OncePerRequestFilter {
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]", Pattern.CASE_INSENSITIVE);
    private static final List<String> HARMLESS = List.of("GET", "HEAD", "OPTIONS");
    private static final List<String> OWN_PAGES = List.of("same-origin", "none");

    private final boolean open;

    SameMachine(ServiceSettings settings) {
        this.open = settings.access().isOpen();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CorsUtils.isPreFlightRequest(request)) {
            ProblemAnswer.send(ApiProblem.of(ProblemType.FOREIGN_REQUEST), request, response);
        } else if (open && !THIS_MACHINE.matcher(request.getServerName()).matches()) {
            ProblemAnswer.send(
                    ApiProblem.of(
                            ProblemType.FOREIGN_REQUEST,
                            "Dieser Dienst wird ohne Schlüssel nur als localhost angesprochen.",
                            "Without keys this service is addressed as localhost only."),
                    request,
                    response);
        } else if (open && !HARMLESS.contains(request.getMethod()) && isOfForeignPage(request)) {
            ProblemAnswer.send(ApiProblem.of(ProblemType.FOREIGN_REQUEST), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Programs send neither header; browsers send both, or the older ones the second. No page can set either. */
    private static boolean isOfForeignPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_PAGES.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.equals(request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST));
    }
}
