package de.ratwerk.web.page;

import de.ratwerk.text.Language;
import de.ratwerk.text.Text;
import de.ratwerk.web.live.LiveRules;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemPage;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows whatever ends a request for a page as a page, in the page's language. */
@Component
final class RefusedPage implements ProblemPage {
    private static final Pattern PAGES = Pattern.compile("/|/(de|en)(/.*)?");

    private final Refusals refusals;
    private final LiveRules rules;

    RefusedPage(Refusals refusals, LiveRules rules, ServletContext context) {
        this.refusals = refusals;
        this.rules = rules;
        context.setAttribute(ATTRIBUTE, this);
    }

    @Override
    public boolean isAskedFor(HttpServletRequest request) {
        return PAGES.matcher(request.getRequestURI()).matches();
    }

    @Override
    public Language language(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/en") ? Language.EN : Language.DE;
    }

    @Override
    public void write(ApiProblem problem, Language language, HttpServletResponse response) throws IOException {
        ResponseEntity<byte[]> page = refusals.problem(problem, sentence(problem), language, rules.current());
        page.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Cache-Control")) {
                values.forEach(value -> response.setHeader(name, value));
            }
        });
        byte[] bytes = Objects.requireNonNull(page.getBody());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** What a person can do about it; what the interface says is meant for programs. */
    private static Text sentence(ApiProblem problem) {
        Text detail = problem.detail();
        return switch (problem.type()) {
            case NOT_FOUND ->
                detail == null ? new Text("Diese Seite gibt es nicht.", "There is no such page.") : detail;
            case METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE, WRONG_REQUEST ->
                new Text("Diese Seite lässt sich so nicht aufrufen.", "This page cannot be called like this.");
            default -> detail == null ? problem.type().explanation() : detail;
        };
    }
}
