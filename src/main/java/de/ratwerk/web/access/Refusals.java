package de.ratwerk.web.access;

import de.ratwerk.access.Scope;
import de.ratwerk.text.Text;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemAnswer;
import de.ratwerk.web.problem.ProblemType;
import de.ratwerk.web.service.ServiceSettings.Access;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What is answered to those who are not let in. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String KEY = "ApiKey realm=\"ratwerk\"";
    private static final String TOKEN = "Bearer realm=\"ratwerk\"";

    private final Access access;

    Refusals(Access access) {
        this.access = access;
    }

    /** Nobody is known, for a reason; the answer tells which credentials are taken. */
    ApiProblem unauthenticated(@Nullable Text reason) {
        return refused(reason, TOKEN);
    }

    /** A token is not taken, in the words of RFC 6750. */
    ApiProblem badToken(Text reason) {
        return refused(reason, TOKEN + ", error=\"invalid_token\"");
    }

    private ApiProblem refused(@Nullable Text reason, String bearer) {
        List<String> challenges = new ArrayList<>();
        if (access.keys() != null) {
            challenges.add(KEY);
        }
        if (access.issuer() != null) {
            challenges.add(bearer);
        }
        ApiProblem problem = reason == null
                ? ApiProblem.of(ProblemType.UNAUTHENTICATED)
                : ApiProblem.of(ProblemType.UNAUTHENTICATED, reason);
        return problem.header(HttpHeaders.WWW_AUTHENTICATE, String.join(", ", challenges));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        ProblemAnswer.send(unauthenticated(null), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        String scope = Permissions.needed(request).map(Scope::id).orElse("");
        ApiProblem problem = ApiProblem.of(
                ProblemType.FORBIDDEN,
                "Diese Anfrage braucht den Scope „" + scope + "“.",
                "This request needs the scope \"" + scope + "\".");
        ProblemAnswer.send(
                access.issuer() == null
                        ? problem
                        : problem.header(
                                HttpHeaders.WWW_AUTHENTICATE,
                                TOKEN + ", error=\"insufficient_scope\", scope=\"" + scope + "\""),
                request,
                response);
    }
}
