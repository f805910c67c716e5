package de.ratwerk.web.page;

import de.ratwerk.text.Language;
import de.ratwerk.web.live.LiveRules;
import de.ratwerk.web.problem.ApiProblem;
import de.ratwerk.web.problem.ProblemPage;
import jakarta.servlet.RequestDispatcher;
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
        return PAGES.matcher(path(request)).matches();
    }

    @Override
    public Language language(HttpServletRequest request) {
        return path(request).startsWith("/en") ? Language.EN : Language.DE;
    }

    /** What was asked for, also where the server asks for the answer to what failed. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        return path == null ? "" : path; // the server asks too where there was none to be read
    }

    @Override
    public void write(ApiProblem problem, Language language, HttpServletResponse response) throws IOException {
        ResponseEntity<byte[]> page = refusals.problem(problem, PlainWords.of(problem), language, rules.current());
        page.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Cache-Control")) {
                values.forEach(value -> response.setHeader(name, value));
            }
        });
        byte[] bytes = Objects.requireNonNull(page.getBody());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
